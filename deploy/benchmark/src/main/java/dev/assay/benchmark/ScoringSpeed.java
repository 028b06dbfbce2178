package dev.assay.benchmark;

import dev.assay.local.Durability;
import dev.assay.local.LocalStack;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What a scoring costs on the shipped catalogue, over HTTP and one after the other: how long it takes,
/// and the processor time of the whole service for it.
final class ScoringSpeed {

    private static final int WARM_UP = 500;
    private static final int RUNS = 200;

    private static final String API = """
            "building": ["api"], "time-spent": "waiting", "peak-load": "100-to-1000", "open-connections": "under-500",
            "push": "none", "python-code": "none", "frontend": "none",
            "languages": {"ratings": {"python": 3, "javascript": 3}}""";
    private static final String LIVE_MAP = """
            "building": ["real-time"], "time-spent": "waiting", "peak-load": "1000-to-10000",
            "open-connections": "over-10000", "push": "product", "python-code": "none", "frontend": "spa-same-team",
            "languages": {"ratings": {"javascript": 4}, "newLanguage": "neutral"}""";
    private static final String TWO_PARTS = """
            "building": ["real-time", "ml-results"], "time-spent": "both", "peak-load": "100-to-1000",
            "open-connections": "over-10000", "push": "product", "python-code": "separate-service",
            "languages": {"ratings": {"javascript": 3, "python": 3}, "newLanguage": "neutral"},
            "frontend": "spa-same-team"
            """;

    private final Path home;
    private final LocalStack stack;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ScoringSpeed(Path home, LocalStack stack) {
        this.home = home;
        this.stack = stack;
    }

    /// Started at the top of the checkout.
    ///
    /// @param jars of catalog-service and of recommender-service
    public static void main(String[] jars) throws Exception {
        Path home = Files.createTempDirectory("assay-scorings");
        try (LocalStack stack = LocalStack.start(home, freePort(), freePort(), Durability.SURVIVES_KILL)) {
            new ScoringSpeed(home, stack).measure(jars[0], jars[1]);
        }
    }

    private void measure(String catalogJar, String recommenderJar) throws Exception {
        int catalogPort = freePort();
        int port = freePort();
        try (Service catalog = start("catalog", catalogJar, catalogPort, Map.of())) {
            await(catalog);
            String catalogUrl = "http://127.0.0.1:" + catalogPort;
            try (Service recommender = start(
                    "recommender",
                    recommenderJar,
                    port,
                    Map.of("ASSAY_CATALOG_URL", catalogUrl, "ASSAY_PUBLIC_URL", catalogUrl))) {
                await(recommender);
                URI scorings = URI.create("http://127.0.0.1:" + port + "/api/v1/scorings");
                Map<String, String> bodies = new LinkedHashMap<>();
                bodies.put("an API, 2 candidates", body(API, ", \"candidates\": [\"express\", \"flask\"]"));
                bodies.put("an API, all frameworks", body(API, ""));
                bodies.put("a live map, all frameworks", body(LIVE_MAP, ""));
                bodies.put("two parts, all frameworks", body(TWO_PARTS, ""));
                for (int run = 0; run < WARM_UP; run++) {
                    for (String body : bodies.values()) {
                        post(scorings, body);
                    }
                }
                for (var scored : bodies.entrySet()) {
                    report(scored.getKey(), recommender.process(), scorings, scored.getValue());
                }
            }
        }
    }

    private static String body(String answers, String more) {
        return "{\"kind\": \"quick\", \"answers\": {" + answers + "}" + more + "}";
    }

    private void report(String name, Process service, URI scorings, String body) throws Exception {
        double[] times = new double[RUNS];
        Duration before = service.info().totalCpuDuration().orElseThrow();
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            post(scorings, body);
            times[run] = (System.nanoTime() - start) / 1e6;
        }
        double processor =
                service.info().totalCpuDuration().orElseThrow().minus(before).toMillis() / (double) RUNS;
        Arrays.sort(times);
        System.out.printf(
                "%-28s p50 %.1f ms, p95 %.1f ms, processor time of the service %.1f ms%n",
                name, times[RUNS / 2], times[RUNS * 95 / 100], processor);
    }

    private void post(URI address, String body) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofMinutes(1))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("Not scored: " + new String(response.body(), StandardCharsets.UTF_8));
        }
    }

    /// A service that goes down with its user.
    private record Service(Process process, int management, Path log) implements AutoCloseable {

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    private Service start(String name, String jar, int port, Map<String, String> more) throws IOException {
        int management = freePort();
        Path log = home.resolve(name + ".log");
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "@deploy/container/jvm.options",
                "-Xmx320m",
                "-jar",
                jar);
        var environment = builder.environment();
        String prefix = "ASSAY_" + name.toUpperCase(Locale.ROOT);
        environment.put(prefix + "_PORT", String.valueOf(port));
        environment.put(prefix + "_MANAGEMENT_PORT", String.valueOf(management));
        environment.put("ASSAY_DATABASE_URL", stack.postgres().jdbcUrl(name));
        environment.put("ASSAY_DATABASE_USER", name);
        environment.put("ASSAY_DATABASE_PASSWORD", stack.postgres().password());
        environment.put("ASSAY_SCORINGS_PER_MINUTE", "0");
        environment.put("ASSAY_KAFKA", stack.kafka().bootstrapServers());
        environment.putAll(more);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Service(process, management, log);
    }

    private void await(Service service) throws InterruptedException {
        URI readiness = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(service.management()));
        while (true) {
            if (!service.process().isAlive()) {
                throw new IllegalStateException("The service ended; see " + service.log());
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
            Thread.sleep(100);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
