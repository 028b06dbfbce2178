package dev.assay.journeys;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file system of its own, in memory, that can be filled to the last byte and freed again.
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /// Mounts one on a new folder, if this machine lets us: that takes root, or a capability that containers rarely
    /// have.
    static Optional<SmallDisk> mount(Path folder, int mebibytes) throws IOException {
        Files.createDirectory(folder);
        boolean isMounted = succeeds(
                List.of("mount", "-t", "tmpfs", "-o", "mode=0700,size=%dm".formatted(mebibytes), "assay", "" + folder));
        return isMounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    /// Takes all that is free.
    void fill() throws IOException {
        var zeros = new byte[4096];
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (true) {
                ballast.write(zeros);
            }
        } catch (IOException full) {
            if (folder.toFile().getUsableSpace() > 0) {
                throw full;
            }
        }
    }

    /// Gives back what was taken.
    void free() throws IOException {
        Files.delete(ballast());
    }

    @Override
    public void close() throws IOException {
        if (!succeeds(List.of("umount", "" + folder))) {
            throw new IOException("Somebody still uses " + folder);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static boolean succeeds(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", interrupted);
        }
    }
}
