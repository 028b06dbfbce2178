package dev.assay.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The clock of a process, which can be set while it runs, as by an administrator or a time server. What measures how
/// much time has passed isn't moved by that, nor is it on a real machine.
///
/// It is libfaketime that stands between the process and the system's clock.
final class WrongClock {

    private final Path offset;
    private final Map<String, String> environment;

    private WrongClock(Path library, Path offset) {
        this.offset = offset;
        this.environment = Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                offset.toString(),
                "FAKETIME_NO_CACHE",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                // Else waits of the JVM end at once.
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    /// A clock that is right for now, if `ASSAY_FAKETIME` names the library.
    static Optional<WrongClock> of(Path offset) throws IOException {
        String library = System.getenv("ASSAY_FAKETIME");
        if (library == null) {
            return Optional.empty();
        }
        var clock = new WrongClock(Path.of(library), offset);
        clock.set(Duration.ZERO);
        return Optional.of(clock);
    }

    /// What the process is to be started with.
    Map<String, String> environment() {
        return environment;
    }

    /// Sets it so much ahead of the right time, or behind it where that is negative.
    void set(Duration ahead) throws IOException {
        Path next = offset.resolveSibling(offset.getFileName() + ".new");
        Files.writeString(next, "%+d\n".formatted(ahead.toSeconds()));
        Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
