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
/// @param options for starts from that
public record Packaged(Path jar, Path cache, Path options) {

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
        return new Packaged(jar, folder.resolve(module + ".aot"), checkout.resolve("deploy/container/cached.options"));
    }

    /// The JVM's arguments to start it from what was learned, if anything was.
    public List<String> practised() throws IOException {
        if (!isLearned()) {
            return arguments();
        }
        return arguments("@" + options, "-XX:AOTCache=" + cache);
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
    public boolean isLearned() throws IOException {
        return Files.exists(cache) && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
    }

    private List<String> arguments(String... cached) {
        List<String> arguments = new ArrayList<>(List.of(cached));
        arguments.addAll(List.of("-jar", jar.toString()));
        return arguments;
    }
}
