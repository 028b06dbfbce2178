package dev.assay.benchmark;

import dev.assay.local.Durability;
import dev.assay.local.LocalStack;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// What catalog-service costs with the shipped catalogue, and with that and 600,000 generated facts,
/// one after the other on a database of its own: time to ready, memory, and requests whose answers are
/// the same in both.
final class CatalogScale {

    private static final List<String> REQUESTS = List.of(
            "/api/v1/comparisons/express-vs-flask", "/api/v1/technologies/flask/sheet", "/api/v1/search?q=djnago");
    private static final List<String> GENERATED = List.of(
            "/api/v1/comparisons/generated-1-vs-generated-2",
            "/api/v1/search?q=generated+property",
            "/api/v1/coverage");
    private static final int WARM_UP = 60;
    private static final int RUNS = 120;

    private final LocalStack stack;
    private final Path jar;
    private final Path home;
    private final HttpClient client = HttpClient.newHttpClient();

    private CatalogScale(LocalStack stack, Path jar, Path home) {
        this.stack = stack;
        this.jar = jar;
        this.home = home;
    }

    /// @param arguments the service's jar, and the heap that it gets with the large catalogue, such as `2g`
    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("assay-scale");
        try (LocalStack stack = LocalStack.start(home, freePort(), freePort(), Durability.SURVIVES_KILL)) {
            var scale = new CatalogScale(stack, Path.of(arguments[0]), home);
            double[] shipped = scale.measure("shipped", "320m", REQUESTS);
            scale.generate();
            double[] large = scale.measure("large", arguments[1], REQUESTS);
            for (int at = 0; at < shipped.length; at++) {
                System.out.printf("%-50s large / shipped %.2f%n", REQUESTS.get(at), large[at] / shipped[at]);
            }
            scale.measure("large", arguments[1], GENERATED);
        }
    }

    private double[] measure(String catalogue, String heap, List<String> requests) throws Exception {
        int port = freePort();
        int management = freePort();
        Process service = start(heap, port, management);
        var orphaned = new Thread(service::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(orphaned);
        try {
            long start = System.nanoTime();
            await(service, management);
            System.out.printf("%s: ready after %.1f s%n", catalogue, (System.nanoTime() - start) / 1e9);
            double[] medians = medians("http://127.0.0.1:" + port, requests);
            for (int at = 0; at < medians.length; at++) {
                System.out.printf("%s: %-50s median %.2f ms%n", catalogue, requests.get(at), medians[at]);
            }
            System.out.printf("%s: heap at most %s, resident %s%n", catalogue, heap, resident(service));
            return medians;
        } finally {
            service.destroy();
            service.waitFor();
            Runtime.getRuntime().removeShutdownHook(orphaned);
        }
    }

    private Process start(String heap, int port, int management) throws IOException {
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString());
        var environment = builder.environment();
        environment.put("ASSAY_CATALOG_PORT", String.valueOf(port));
        environment.put("ASSAY_CATALOG_MANAGEMENT_PORT", String.valueOf(management));
        environment.put("ASSAY_DATABASE_URL", stack.postgres().jdbcUrl("catalog"));
        environment.put("ASSAY_DATABASE_USER", "catalog");
        environment.put("ASSAY_DATABASE_PASSWORD", stack.postgres().password());
        environment.put("ASSAY_KAFKA", stack.kafka().bootstrapServers());
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("catalog-service.log").toFile())
                .start();
    }

    private void await(Process service, int management) throws IOException, InterruptedException {
        URI readiness = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(management));
        while (true) {
            if (!service.isAlive()) {
                throw new IllegalStateException("The service ended; see " + home.resolve("catalog-service.log"));
            }
            try {
                if (get(readiness).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It doesn't listen yet.
            }
            Thread.sleep(100);
        }
    }

    /// In turns, so that what the machine does beside them falls on all alike.
    private double[] medians(String service, List<String> requests) throws IOException, InterruptedException {
        double[][] times = new double[requests.size()][RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            for (int at = 0; at < requests.size(); at++) {
                long start = System.nanoTime();
                if (get(URI.create(service + requests.get(at))).statusCode() != 200) {
                    throw new IllegalStateException(requests.get(at) + " isn't answered");
                }
                if (run >= 0) {
                    times[at][run] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        return Arrays.stream(times)
                .mapToDouble(ofRequest -> Arrays.stream(ofRequest).sorted().toArray()[RUNS / 2])
                .toArray();
    }

    private HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofByteArray());
    }

    private void generate() throws IOException, SQLException {
        long start = System.nanoTime();
        try (InputStream file = Objects.requireNonNull(CatalogScale.class.getResourceAsStream("/catalog-scale.sql"));
                Connection connection = DriverManager.getConnection(
                        stack.postgres().jdbcUrl("catalog"),
                        "catalog",
                        stack.postgres().password());
                Statement statement = connection.createStatement()) {
            statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
        System.out.printf("generated in %.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static String resident(Process service) throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(service.pid()))).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> line.substring("VmRSS:".length()).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
