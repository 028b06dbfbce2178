package dev.assay.benchmark;

import dev.assay.local.Durability;
import dev.assay.local.LocalStack;
import dev.assay.local.testing.Ledger;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// From a questionnaire that is handed in by REST to a result that is stored and announced: how many a second,
/// how long one takes at 20 a second, and whether any is lost or doubled.
final class Pipeline {

    private static final int AT_EASE = 20;
    private static final int WARM_UP_AT_EASE_SECONDS = 20;
    private static final int CONNECTIONS = 32;
    private static final Duration DRAINED_WITHIN = Duration.ofMinutes(5);

    private final LocalStack stack;
    private final Path home;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Process> services = new ArrayList<>();
    /// When each was handed in, and when its event came, by id.
    private final Map<String, Long> submitted = new ConcurrentHashMap<>();

    private final Map<String, Long> completed = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    private Pipeline(LocalStack stack, Path home) {
        this.stack = stack;
        this.home = home;
    }

    /// @param arguments the checkout, questionnaires a second, for how many seconds, and for how many to warm up
    public static void main(String[] arguments) throws Exception {
        Path checkout = Path.of(arguments[0]);
        int rate = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        int warmUp = Integer.parseInt(arguments[3]);
        Path home = Files.createTempDirectory("assay-pipeline");
        try (LocalStack stack = LocalStack.start(home, 0, 0, Durability.SURVIVES_POWER_LOSS)) {
            var pipeline = new Pipeline(stack, home);
            Runtime.getRuntime().addShutdownHook(new Thread(pipeline::end));
            try {
                pipeline.run(checkout, rate, seconds, warmUp);
            } finally {
                pipeline.end();
            }
        }
    }

    private void run(Path checkout, int rate, int seconds, int warmUp) throws Exception {
        start(checkout, "catalog-service", "CATALOG", "catalog");
        URI address = start(checkout, "recommender-service", "RECOMMENDER", "recommender");
        var listener = Thread.ofPlatform().daemon().start(this::listen);
        submit(address, AT_EASE, WARM_UP_AT_EASE_SECONDS);
        submit(address, rate, warmUp);
        System.out.printf(
                "%d processors, %d questionnaires before to warm up%n",
                Runtime.getRuntime().availableProcessors(), submitted.size());

        Map<String, Duration> before = processorTimes();
        List<String> eager = submit(address, rate, seconds);
        Map<String, Duration> after = processorTimes();
        long first = eager.stream().mapToLong(submitted::get).min().orElseThrow();
        long last = eager.stream().mapToLong(completed::get).max().orElseThrow();
        System.out.printf(
                "offered %d a second for %d s: %d accepted, the last result after %.1f s: %.0f results a second%n",
                rate, seconds, eager.size(), (last - first) / 1e9, eager.size() / ((last - first) / 1e9));
        after.forEach((part, time) -> System.out.printf(
                "  %s: %.1f ms of processor time each%n",
                part, (time.minus(before.getOrDefault(part, Duration.ZERO))).toNanos() / 1e6 / eager.size()));
        times(eager);
        List<String> calm = submit(address, AT_EASE, seconds);
        System.out.printf("at %d a second for %d s, from POST to announced result%n", AT_EASE, seconds);
        times(calm);

        listener.interrupt();
        Ledger ledger = Ledger.of(stack);
        System.out.printf(
                "read back: %d accepted, %d refused, lost %d, doubled %d%n",
                submitted.size(),
                refused.get(),
                ledger.lost(submitted.keySet()).size(),
                ledger.doubled().size());
    }

    /// What everything that takes part has used so far. The broker runs in this process, which also asks.
    private Map<String, Duration> processorTimes() throws IOException {
        Map<String, Duration> times = new LinkedHashMap<>();
        times.put("catalog-service", used(services.getFirst().toHandle()));
        times.put("recommender-service", used(services.getLast().toHandle()));
        times.put("broker and load", used(ProcessHandle.current()));
        ProcessHandle database = stack.postgres().process();
        times.put(
                "database",
                Stream.concat(Stream.of(database), database.descendants())
                        .map(Pipeline::used)
                        .reduce(Duration.ZERO, Duration::plus));
        return times;
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void times(Collection<String> ids) {
        double[] milliseconds = ids.stream()
                .mapToDouble(id -> (completed.get(id) - submitted.get(id)) / 1e6)
                .sorted()
                .toArray();
        System.out.printf(
                "  p50 %.0f ms, p95 %.0f ms, longest %.0f ms%n",
                milliseconds[milliseconds.length / 2],
                milliseconds[milliseconds.length * 95 / 100],
                milliseconds[milliseconds.length - 1]);
    }

    /// Hands in at a rate, and waits until all that was accepted is announced. One that is late is not waited
    /// for by the next, as long as there are connections.
    private List<String> submit(URI address, int rate, int seconds) throws InterruptedException {
        List<String> accepted = new ArrayList<>();
        var connections = new Semaphore(CONNECTIONS);
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < rate * seconds; i++) {
                LockSupport.parkNanos(start + i * 1_000_000_000L / rate - System.nanoTime());
                connections.acquire();
                String id = UUID.randomUUID().toString();
                String body = body(id, i);
                threads.execute(() -> {
                    if (isAccepted(address, id, body)) {
                        synchronized (accepted) {
                            accepted.add(id);
                        }
                    }
                    connections.release();
                });
            }
        }
        long until = System.nanoTime() + DRAINED_WITHIN.toNanos();
        while (!completed.keySet().containsAll(accepted)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Not all results have come; logs are in " + home);
            }
            Thread.sleep(20);
        }
        return accepted;
    }

    private boolean isAccepted(URI address, String id, String body) {
        long now = System.nanoTime();
        try {
            int status = client.send(
                            HttpRequest.newBuilder(address)
                                    .timeout(Duration.ofSeconds(30))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status == 202) {
                submitted.put(id, now);
                return true;
            }
        } catch (IOException failed) {
            // Counted below.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        refused.incrementAndGet();
        return false;
    }

    private void listen() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                stack.kafka().bootstrapServers(),
                "group.id",
                "benchmark",
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("recommendation-completed"));
            while (!Thread.currentThread().isInterrupted()) {
                var records = consumer.poll(Duration.ofMillis(100));
                long now = System.nanoTime();
                records.forEach(record -> completed.putIfAbsent(record.key(), now));
            }
        } catch (InterruptException stopped) {
            // The measurement is over.
        }
    }

    /// Answers that differ, so that no result is that of another.
    private static String body(String id, int number) {
        List<String> building = List.of("api", "real-time", "ml-results", "internal-tool", "prototype");
        List<String> load = List.of("under-100", "100-to-1000", "1000-to-10000", "over-10000");
        List<String> push = List.of("none", "notifications", "websockets");
        return """
                {"id": "%s", "kind": "quick", "answers": {"building": ["%s"], "peak-load": "%s", "push": "%s",
                 "languages": {"ratings": {"python": %d, "javascript": %d}, "newLanguage": "neutral"}}}""".formatted(
                        id,
                        building.get(number % building.size()),
                        load.get(number % load.size()),
                        push.get(number % push.size()),
                        number % 5,
                        number / 5 % 5);
    }

    private URI start(Path checkout, String module, String part, String database)
            throws IOException, InterruptedException {
        int port = freePort();
        int management = freePort();
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "@" + checkout.resolve("deploy/container/jvm.options"),
                "-Xmx320m",
                "-jar",
                checkout.resolve(module)
                        .resolve("target/app/%s.jar".formatted(module))
                        .toString());
        builder.environment()
                .putAll(new HashMap<>(Map.of(
                        "ASSAY_%s_PORT".formatted(part),
                        String.valueOf(port),
                        "ASSAY_%s_MANAGEMENT_PORT".formatted(part),
                        String.valueOf(management),
                        "ASSAY_DATABASE_URL",
                        stack.postgres().jdbcUrl(database),
                        "ASSAY_DATABASE_USER",
                        database,
                        "ASSAY_DATABASE_PASSWORD",
                        stack.postgres().password(),
                        "ASSAY_SUBMISSIONS_PER_MINUTE",
                        "0",
                        "ASSAY_KAFKA",
                        stack.kafka().bootstrapServers())));
        Process service = builder.redirectErrorStream(true)
                .redirectOutput(home.resolve(module + ".log").toFile())
                .start();
        services.add(service);
        await(service, module, URI.create("http://127.0.0.1:%d/q/health/ready".formatted(management)));
        return URI.create("http://127.0.0.1:%d/api/v1/questionnaires".formatted(port));
    }

    private void await(Process service, String module, URI readiness) throws InterruptedException {
        while (true) {
            if (!service.isAlive()) {
                throw new IllegalStateException("%s ended; see %s".formatted(module, home));
            }
            try {
                if (client.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It doesn't listen yet.
            }
            Thread.sleep(200);
        }
    }

    private void end() {
        services.forEach(Process::destroy);
        for (Process service : services) {
            try {
                service.waitFor();
            } catch (InterruptedException interrupted) {
                service.destroyForcibly();
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
