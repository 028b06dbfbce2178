package dev.assay.local;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A running local Assay: the database, the broker and the services.
final class Assay implements AutoCloseable {

    private final LocalStack stack;
    private final Leftovers leftovers;
    private final List<ServiceProcess> services = new ArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Assay(LocalStack stack, Leftovers leftovers) {
        this.stack = stack;
        this.leftovers = leftovers;
    }

    /// Starts everything, waits until it is ready, and tells about each step.
    ///
    /// @param checkout where the built services are
    /// @param parts    the services to start; the environment of the others is written down all the same, for
    ///                 whoever runs them in another way
    /// @param pace     of the services
    /// @param progress gets a line a step
    static Assay start(Settings settings, Path checkout, Set<Part> parts, Pace pace, Consumer<String> progress)
            throws IOException, InterruptedException {
        Files.createDirectories(settings.logs());
        var leftovers = new Leftovers(settings.home());
        int ended = leftovers.end();
        if (ended > 0) {
            progress.accept("Ended %d processes that an interrupted run had left behind".formatted(ended));
        }
        requireFreePorts(settings, parts);
        long begun = System.nanoTime();
        LocalStack stack = LocalStack.start(
                settings.home(), settings.postgresPort(), settings.kafkaPort(), Durability.SURVIVES_POWER_LOSS);
        progress.accept("%-20s port %d".formatted("PostgreSQL", settings.postgresPort()));
        progress.accept("%-20s port %d  (%s)".formatted("Kafka", settings.kafkaPort(), since(begun)));
        var assay = new Assay(stack, leftovers);
        try {
            assay.startServices(settings, checkout, parts, pace, progress);
            return assay;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            assay.close();
            throw failed;
        }
    }

    /// Calls back with the reason when a service ends although nobody asked it to.
    void onDeath(Consumer<String> listener) {
        services.forEach(service -> service.onDeath(reason -> {
            if (!stopping.get()) {
                listener.accept(reason);
            }
        }));
    }

    @Override
    public void close() throws IOException {
        if (!stopping.compareAndSet(false, true)) {
            return;
        }
        try (stack) {
            services.reversed().forEach(ServiceProcess::stop);
        }
        leftovers.forget();
    }

    private void startServices(Settings settings, Path checkout, Set<Part> parts, Pace pace, Consumer<String> progress)
            throws IOException, InterruptedException {
        for (Part part : Part.values()) {
            Map<String, String> environment = settings.environmentOf(part, stack);
            write(settings.home().resolve("environment").resolve(part.module()), environment);
            if (parts.contains(part)) {
                services.add(ServiceProcess.start(part, settings, checkout, environment, pace));
                leftovers.remember(services.stream().map(ServiceProcess::handle).toList());
            }
        }
        long begun = System.nanoTime();
        List<Part> started = List.copyOf(EnumSet.copyOf(parts));
        for (int i = 0; i < started.size(); i++) {
            services.get(i).awaitReady();
            progress.accept("%-20s port %d  (%s)"
                    .formatted(started.get(i).module(), settings.port(started.get(i)), since(begun)));
        }
    }

    /// Written for `./assay dev`, which starts one service from its sources against the rest. It holds the database's
    /// password, so it is the owner's alone.
    private static void write(Path file, Map<String, String> environment) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                environment.entrySet().stream()
                        .map(variable -> "%s='%s'%n".formatted(variable.getKey(), variable.getValue()))
                        .collect(Collectors.joining()));
    }

    private static void requireFreePorts(Settings settings, Set<Part> parts) throws IOException {
        for (Part part : parts) {
            requireFree(settings.host(), settings.port(part), part.portVariable());
            requireFree(Settings.LOOPBACK, settings.managementPort(part), part.portVariable());
        }
        requireFree(Settings.LOOPBACK, settings.postgresPort(), "ASSAY_POSTGRES_PORT");
        requireFree(Settings.LOOPBACK, settings.kafkaPort(), "ASSAY_KAFKA_PORT");
    }

    private static void requireFree(String host, int port, String variable) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (BindException inUse) {
            throw new LaunchRefused("Port %d is in use by another program: stop that, or set %s to another port."
                    .formatted(port, variable));
        }
    }

    static String since(long nanoTime) {
        return "%.1f s".formatted(Duration.ofNanos(System.nanoTime() - nanoTime).toMillis() / 1000.0);
    }
}
