package dev.assay.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One running service: a child JVM with a log file of its own.
final class ServiceProcess {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);
    private static final Duration LEARNED_WITHIN = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Part part;
    private final Process process;
    private final Path log;
    private final URI readiness;
    private final Duration stoppedWithin;

    private ServiceProcess(Part part, Process process, Path log, URI readiness, Duration stoppedWithin) {
        this.part = part;
        this.process = process;
        this.log = log;
        this.readiness = readiness;
        this.stoppedWithin = stoppedWithin;
    }

    /// Starts the packaged service; returns at once.
    ///
    /// @param pace whether it writes down on its way out what it has loaded, or starts from what was written
    static ServiceProcess start(Part part, Settings settings, Path checkout, Map<String, String> environment, Pace pace)
            throws IOException {
        Packaged packaged = Packaged.in(checkout, part.module());
        Path log = settings.logOf(part);
        keepPrevious(log);
        List<String> command =
                new ArrayList<>(List.of(java(), "@" + checkout.resolve("deploy/container/jvm.options"), "-Xmx320m"));
        command.addAll(pace == Pace.LEARNING ? packaged.learning() : packaged.practised());
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("ASSAY_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        URI readiness =
                URI.create("http://%s:%d/q/health/ready".formatted(Settings.LOOPBACK, settings.managementPort(part)));
        return new ServiceProcess(
                part, builder.start(), log, readiness, pace == Pace.LEARNING ? LEARNED_WITHIN : STOPPED_WITHIN);
    }

    /// Waits until the service says that it is ready.
    ///
    /// @throws LaunchRefused if it ends before, or isn't ready in time
    void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (!isReady(client)) {
                if (!process.isAlive()) {
                    throw new LaunchRefused(deathNotice());
                }
                if (System.nanoTime() > deadline) {
                    throw new LaunchRefused("%s isn't ready after %d s. Its log says why: %s"
                            .formatted(part.module(), READY_WITHIN.toSeconds(), log));
                }
                process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /// Calls back with the reason when the service ends by itself.
    void onDeath(Consumer<String> listener) {
        var _ = process.onExit().thenRun(() -> listener.accept(deathNotice()));
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /// Asks the service to stop and waits; ends it by force when it takes too long.
    void stop() {
        process.destroy();
        try {
            if (process.waitFor(stoppedWithin.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private String deathNotice() {
        return "%s ended with exit code %d. Its log says why: %s".formatted(part.module(), process.exitValue(), log);
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static void keepPrevious(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
