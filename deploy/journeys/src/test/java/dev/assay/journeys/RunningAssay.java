package dev.assay.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.assay.local.FreePort;
import dev.assay.local.Packaged;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/// All of Assay as an operator runs it: the launcher as a process, with data and ports of its own.
final class RunningAssay implements AutoCloseable {

    private static final Path CHECKOUT = Path.of(Objects.requireNonNull(System.getProperty("assay.checkout")))
            .toAbsolutePath()
            .normalize();
    private static final Duration STARTED_WITHIN = Duration.ofMinutes(4);
    private static final Duration TRAINED_WITHIN = Duration.ofMinutes(10);

    private final Path home;
    private final Map<String, String> ports;
    private Process launcher;
    private Path output;

    private RunningAssay(Path home, Map<String, String> ports, Process launcher, Path output) {
        this.home = home;
        this.ports = ports;
        this.launcher = launcher;
        this.output = output;
    }

    /// Starts it on free ports and waits until it is ready.
    static RunningAssay start(Path home) throws IOException {
        return launch(home, freePorts()).awaitReady();
    }

    /// Lets it run once, for faster starts, by the command that the images are built with, unless that has been done
    /// since it was built. Tests in another process wait for each other.
    static void train(Path home) throws IOException, InterruptedException {
        Path lock = CHECKOUT.resolve("deploy/journeys/target/training.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!isTrained()) {
                RunningAssay training = launch(home, Map.of(), trainingCommand());
                assertEquals(0, training.exitCode(TRAINED_WITHIN), training.said());
            }
        }
    }

    private static boolean isTrained() throws IOException {
        for (String service : List.of("catalog-service", "recommender-service", "web-ui")) {
            if (!Packaged.in(CHECKOUT, service).isLearned()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> trainingCommand() throws IOException {
        Dockerfile dockerfile = Dockerfile.read(CHECKOUT.resolve("web-ui/Dockerfile"));
        List<String> command =
                new ArrayList<>(Dockerfile.words(dockerfile.all("RUN").getLast()));
        command.set(0, java());
        command.replaceAll(word -> word.replaceFirst("^/assay", Matcher.quoteReplacement(CHECKOUT.toString())));
        return command;
    }

    /// Starts the launcher without waiting.
    static RunningAssay launch(Path home, Map<String, String> ports, String... options) throws IOException {
        Path jar = CHECKOUT.resolve("deploy/local/target/assay-local.jar");
        List<String> command = new ArrayList<>(List.of(
                java(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString(),
                CHECKOUT.toString()));
        command.addAll(List.of(options));
        return launch(home, ports, command);
    }

    private static RunningAssay launch(Path home, Map<String, String> ports, List<String> command) throws IOException {
        Files.createDirectories(home);
        Path output = Files.createTempFile(home, "launcher", ".out");
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(ports);
        builder.environment().put("ASSAY_HOME", home.toString());
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return new RunningAssay(home, ports, builder.start(), output);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    boolean isRunning() {
        return launcher.isAlive();
    }

    /// Starts it again on the same data and ports, after it has ended.
    RunningAssay restart() throws IOException {
        RunningAssay again = launch(home, ports);
        launcher = again.launcher;
        output = again.output;
        return awaitReady();
    }

    RunningAssay awaitReady() {
        Awaitility.await("the launcher to say that Assay is ready")
                .atMost(STARTED_WITHIN)
                .until(() -> {
                    if (!launcher.isAlive()) {
                        fail("The launcher ended: " + said() + logs());
                    }
                    return said().contains("Assay is ready");
                });
        return this;
    }

    /// What the launcher has printed so far.
    String said() throws IOException {
        return Files.readString(output);
    }

    /// The password of the first administrator, which the first start has shown.
    String firstPassword() throws IOException {
        try (DirectoryStream<Path> outputs = Files.newDirectoryStream(home, "launcher*.out")) {
            for (Path each : outputs) {
                Matcher shown = Pattern.compile("\n  admin (\\S+)").matcher(Files.readString(each));
                if (shown.find()) {
                    return shown.group(1);
                }
            }
        }
        return fail("No start has shown a password.");
    }

    /// Where a part is reached.
    ///
    /// @param part WEB, CATALOG or RECOMMENDER
    URI at(String part, String path) {
        return URI.create("http://127.0.0.1:%s%s".formatted(ports.get("ASSAY_%s_PORT".formatted(part)), path));
    }

    Path home() {
        return home;
    }

    Map<String, String> ports() {
        return ports;
    }

    /// The process of a service, as the launcher has written it down.
    ProcessHandle processOf(String service) {
        return launcher.children()
                .filter(child -> child.info().commandLine().orElse("").contains(service))
                .findFirst()
                .orElseThrow();
    }

    /// Freezes the launcher's process and with it the broker, which lives there: nothing can be published any more.
    void freezeBroker() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", String.valueOf(launcher.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /// Ends everything the hard way, as a power cut would: no part gets to finish anything.
    void kill() throws InterruptedException {
        List<ProcessHandle> all = launcher.descendants().toList();
        launcher.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /// Ends the launcher alone, so that what it started is left behind.
    void killLauncher() throws InterruptedException {
        launcher.destroyForcibly().waitFor();
    }

    /// Waits until the launcher ends by itself.
    int exitCode() throws InterruptedException {
        return exitCode(Duration.ofMinutes(2));
    }

    int exitCode(Duration within) throws InterruptedException {
        if (!launcher.waitFor(within.toSeconds(), TimeUnit.SECONDS)) {
            fail("The launcher doesn't end.");
        }
        return launcher.exitValue();
    }

    /// Stops everything as Ctrl-C does.
    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static Map<String, String> freePorts() {
        Map<String, String> ports = new HashMap<>();
        for (String part : List.of("WEB", "CATALOG", "RECOMMENDER", "POSTGRES", "KAFKA")) {
            ports.put("ASSAY_%s_PORT".formatted(part), String.valueOf(FreePort.next()));
        }
        return ports;
    }

    private String logs() throws IOException {
        var tail = new StringBuilder();
        Path folder = home.resolve("logs");
        if (Files.exists(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.log")) {
                for (Path log : files) {
                    List<String> lines = Files.readAllLines(log);
                    tail.append("\n--- ").append(log.getFileName()).append('\n');
                    lines.subList(Math.max(0, lines.size() - 30), lines.size())
                            .forEach(line -> tail.append(line).append('\n'));
                }
            }
        }
        return tail.toString();
    }
}
