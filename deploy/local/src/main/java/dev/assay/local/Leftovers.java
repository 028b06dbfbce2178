package dev.assay.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The processes that a run has started, remembered in a file, so that a run which was killed leaves
/// none behind: the next one ends what the last one couldn't.
///
/// A process is known by its id and the instant it was started at: an id alone may long belong to another program.
final class Leftovers {

    private static final long PATIENCE_SECONDS = 15;

    private final Path record;
    private final Path postgresPid;

    Leftovers(Path home) {
        record = home.resolve("processes");
        postgresPid = home.resolve("postgres").resolve("data").resolve("postmaster.pid");
    }

    /// Remembers the processes of this run.
    void remember(List<ProcessHandle> processes) throws IOException {
        Files.write(record, processes.stream().map(Leftovers::line).toList());
    }

    /// Forgets them, once they have ended.
    void forget() throws IOException {
        Files.deleteIfExists(record);
    }

    /// Ends what an earlier run has left behind: its services first, then its database server.
    ///
    /// @return how many processes that were
    int end() throws IOException {
        List<ProcessHandle> left = new ArrayList<>();
        if (Files.exists(record)) {
            Files.readAllLines(record).stream()
                    .map(Leftovers::find)
                    .flatMap(Optional::stream)
                    .forEach(left::add);
        }
        left.forEach(Leftovers::end);
        Optional<ProcessHandle> database = database();
        database.ifPresent(Leftovers::end);
        forget();
        return left.size() + (database.isPresent() ? 1 : 0);
    }

    private Optional<ProcessHandle> database() throws IOException {
        if (Files.notExists(postgresPid)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(postgresPid);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooSlow) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String line(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static Optional<ProcessHandle> find(String line) {
        String[] parts = line.split(" ", 2);
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(process -> line(process).equals(line));
    }
}
