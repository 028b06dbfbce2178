package dev.assay.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What `./assay run` starts: all of Assay on this machine, until Ctrl-C.
///
/// Arguments: the checkout, then `--without <service>` for each service that is not to be started; or
/// `--train` alone, to prepare the services for faster starts. Exit codes: 0 stopped by the user or
/// trained, 1 refused or a part went down.
public final class Launcher {

    private static final int LOG_BYTES = 10_000_000;

    private Launcher() {}

    public static void main(String[] arguments) {
        try {
            Path checkout = Path.of(arguments[0]);
            List<String> options = List.of(arguments).subList(1, arguments.length);
            if (options.equals(List.of("--train"))) {
                Training.run(checkout);
                System.exit(0);
            }
            System.exit(run(Settings.from(System.getenv()), checkout, parts(options)));
        } catch (LaunchRefused refused) {
            System.err.println("assay: " + refused.getMessage());
            System.exit(1);
        } catch (IOException failed) {
            System.err.println("assay: " + failed.getMessage() + ". The log may say more: "
                    + Settings.from(System.getenv()).logs());
            System.exit(1);
        } catch (InterruptedException stopped) {
            System.exit(1);
        }
    }

    private static int run(Settings settings, Path checkout, Set<Part> parts) throws IOException, InterruptedException {
        logTo(settings);
        try (FileChannel lock = FileChannel.open(
                settings.home().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            requireOnlyOne(lock, settings);
            long begun = System.nanoTime();
            Assay assay =
                    Assay.start(settings, checkout, parts, Pace.PRACTISED, line -> System.out.println("  " + line));
            var down = new CountDownLatch(1);
            var reason = new AtomicReference<@Nullable String>();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(assay), "stop"));
            assay.onDeath(why -> {
                reason.set(why);
                down.countDown();
            });
            System.out.printf(
                    "%nAssay is ready%s   (%s)%nData and logs: %s. Ctrl-C stops it.%n",
                    parts.contains(Part.WEB)
                            ? ": http://localhost:%d".formatted(settings.port(Part.WEB))
                            : " for web-ui: ./assay dev web-ui",
                    Assay.since(begun),
                    settings.home());
            showFirstAdministrator(settings.firstAdministrator());
            down.await();
            throw new LaunchRefused(reason.get() + " - the rest is being stopped.");
        }
    }

    /// Shows the account that the first start has made, once: what was shown is kept nowhere.
    private static void showFirstAdministrator(Path file) throws IOException {
        if (Files.exists(file)) {
            System.out.printf(
                    "%nFirst administrator (name and password, shown this once; docs/writing.md says what for):%n  %s%n",
                    Files.readString(file).strip());
            Files.delete(file);
        }
    }

    private static Set<Part> parts(List<String> options) {
        Set<Part> parts = EnumSet.allOf(Part.class);
        for (int i = 0; i < options.size(); i += 2) {
            String service = i + 1 < options.size() ? options.get(i + 1) : "";
            if (!options.get(i).equals("--without")
                    || !parts.removeIf(part -> part.module().equals(service))) {
                throw new LaunchRefused(
                        "Unknown option '%s %s': use --without catalog-service, recommender-service or web-ui."
                                .formatted(options.get(i), service));
            }
        }
        return parts;
    }

    private static void requireOnlyOne(FileChannel lock, Settings settings) throws IOException {
        if (lock.tryLock() == null) {
            throw new LaunchRefused("Assay already runs on %s: stop that, or set ASSAY_HOME to another folder."
                    .formatted(settings.home()));
        }
    }

    private static void stop(Assay assay) {
        System.out.println("\nStopping ...");
        try {
            assay.close();
            System.out.println("Stopped. The data is kept.");
        } catch (IOException failed) {
            System.err.println("assay: " + failed.getMessage());
        }
    }

    /// The broker runs inside this JVM: what it logs goes into a file, not between the lines that a person follows.
    static void logTo(Settings settings) throws IOException {
        Files.createDirectories(settings.logs());
        LogManager.getLogManager().reset();
        var handler = new FileHandler(settings.logs().resolve("kafka.log").toString(), LOG_BYTES, 1, true);
        handler.setFormatter(new Formatter() {
            @Override
            public String format(LogRecord line) {
                Throwable thrown = line.getThrown();
                return "%s %s %s %s%s%n"
                        .formatted(
                                line.getInstant(),
                                line.getLevel(),
                                line.getLoggerName(),
                                formatMessage(line),
                                thrown == null ? "" : " " + thrown);
            }
        });
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(handler);
    }
}
