package dev.assay.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.fail;

import dev.assay.local.FreePort;
import dev.assay.local.LocalStack;
import dev.assay.local.Packaged;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// One packaged service as a process of its own, on a database and a broker that are there.
final class OneService implements AutoCloseable {

    private static final Path CHECKOUT = Path.of(Objects.requireNonNull(System.getProperty("assay.checkout")))
            .toAbsolutePath()
            .normalize();
    private static final Duration STARTED_WITHIN = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;
    private final int port;

    private OneService(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /// Starts it without waiting, on a free port.
    ///
    /// @param part CATALOG or RECOMMENDER
    static OneService start(String part, LocalStack stack, Path home) throws IOException {
        return start(
                part,
                stack.postgres().jdbcUrl(""),
                stack.postgres().password(),
                stack.kafka().bootstrapServers(),
                home,
                FreePort.next(),
                Map.of());
    }

    /// Starts it without waiting.
    ///
    /// @param part     CATALOG or RECOMMENDER
    /// @param database the JDBC address of the server, to which the database's name is added
    /// @param home     where its log goes, and the first administrator's password
    /// @param more     variables of its environment beside those
    static OneService start(
            String part, String database, String password, String kafka, Path home, int port, Map<String, String> more)
            throws IOException {
        String name = part.toLowerCase(Locale.ROOT);
        String module = name + "-service";
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + CHECKOUT.resolve("deploy/container/jvm.options"),
                "-Xmx256m"));
        command.addAll(Packaged.in(CHECKOUT, module).practised());
        Map<String, String> environment = new HashMap<>(more);
        environment.putAll(Map.of(
                "ASSAY_%s_PORT".formatted(part),
                String.valueOf(port),
                "ASSAY_%s_MANAGEMENT_PORT".formatted(part),
                String.valueOf(port + 1000),
                "ASSAY_DATABASE_URL",
                database + name,
                "ASSAY_DATABASE_USER",
                name,
                "ASSAY_DATABASE_PASSWORD",
                password,
                "ASSAY_FIRST_PASSWORD_FILE",
                home.resolve("first-administrator").toString(),
                "ASSAY_SUBMISSIONS_PER_MINUTE",
                "0",
                "ASSAY_KAFKA",
                kafka));
        return start(command, environment, Files.createTempFile(home, module, ".log"), port);
    }

    /// Starts the web UI without waiting, on a free port.
    ///
    /// @param home where its log goes
    static OneService startPages(URI catalog, URI recommender, Path home) throws IOException {
        int port = FreePort.next();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + CHECKOUT.resolve("deploy/container/jvm.options"),
                "-Xmx256m"));
        command.addAll(Packaged.in(CHECKOUT, "web-ui").practised());
        Map<String, String> environment = Map.of(
                "ASSAY_WEB_PORT",
                String.valueOf(port),
                "ASSAY_WEB_MANAGEMENT_PORT",
                String.valueOf(port + 1000),
                "ASSAY_CATALOG_URL",
                catalog.toString(),
                "ASSAY_RECOMMENDER_URL",
                recommender.toString(),
                "ASSAY_KAFKA",
                "127.0.0.1:1");
        return start(command, environment, Files.createTempFile(home, "web-ui", ".log"), port);
    }

    /// Starts a command without waiting.
    ///
    /// @param environment all of Assay's variables; the management port that it names is 1,000 above the port
    static OneService start(List<String> command, Map<String, String> environment, Path log, int port)
            throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("ASSAY_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        return new OneService(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log, port);
    }

    /// What it has said so far.
    String log() throws IOException {
        return Files.readString(log);
    }

    OneService awaitReady() {
        URI readiness = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port + 1000));
        await("readiness; see " + log).atMost(STARTED_WITHIN).ignoreExceptions().until(() -> {
            if (!process.isAlive()) {
                fail("It ended: " + Files.readString(log));
            }
            return Rest.get(readiness).statusCode() == 200;
        });
        return this;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    String managementPort() {
        return String.valueOf(port + 1000);
    }

    /// Asks it to stop, and waits.
    ///
    /// @return its exit code
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /// Ends it the hard way: it doesn't get to finish anything.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Asks it to stop, and waits.
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
