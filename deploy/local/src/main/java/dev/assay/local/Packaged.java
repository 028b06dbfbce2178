package dev.assay.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// A service as the build leaves it.
///
/// @param jar what is started
/// @param cache what the JVM keeps of an earlier run of it (JEP 483, JEP 515), to start faster
public record Packaged(Path jar, Path cache) {

    /// Where it is.
    ///
    /// @param module of the service
    /// @throws LaunchRefused if it isn't built
    public static Packaged in(Path checkout, String module) {
        Path folder = checkout.resolve(module).resolve("target/app");
        Path jar = folder.resolve(module + ".jar");
        if (Files.notExists(jar)) {
            throw new LaunchRefused("%s isn't built (%s is missing): run ./assay build.".formatted(module, jar));
        }
        return new Packaged(jar, folder.resolve(module + ".aot"));
    }

    /// The JVM's arguments to start it from what was learned, if anything was.
    public List<String> practised() throws IOException {
        if (!isLearned()) {
            return arguments();
        }
        // What was often called in the earlier run is compiled at its best after the 2,048th call or the 16,384th round
        // of a loop: in the middle of the start, of which that was a third. So it shall be seen more often first.
        return arguments(
                "-XX:AOTCache=" + cache, "-XX:Tier2InvokeNotifyFreqLog=16", "-XX:Tier2BackedgeNotifyFreqLog=19");
    }

    /// The JVM's arguments to have it write down on its way out which classes it has loaded, and how they were used.
    List<String> learning() throws IOException {
        Files.deleteIfExists(fresh());
        return arguments("-XX:AOTCacheOutput=" + fresh());
    }

    /// Has later starts use what was written, all of it at once: somebody may be starting just now.
    ///
    /// @throws LaunchRefused if nothing was written
    void keepLearned() throws IOException {
        if (Files.notExists(fresh())) {
            throw new LaunchRefused("%s has learned nothing.".formatted(jar.getFileName()));
        }
        Files.move(fresh(), cache, StandardCopyOption.ATOMIC_MOVE);
    }

    /// What is being written, until it is complete.
    private Path fresh() {
        return cache.resolveSibling(cache.getFileName() + ".new");
    }

    /// Whether there is a cache, written after the jar.
    private boolean isLearned() throws IOException {
        return Files.exists(cache) && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
    }

    private List<String> arguments(String... cached) {
        // JDK 25 warns at the start of adapters that it has cached under another one's name; they are small.
        List<String> arguments = new ArrayList<>(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTAdapterCaching"));
        arguments.addAll(List.of(cached));
        arguments.addAll(List.of("-jar", jar.toString()));
        return arguments;
    }
}
