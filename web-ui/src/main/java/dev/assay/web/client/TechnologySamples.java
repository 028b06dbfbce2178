package dev.assay.web.client;

import java.util.List;
import java.util.stream.Collectors;

/// The same small programs in one technology.
///
/// @param checked `run`, `compiled` or `not-run` by the catalogue's tests
/// @param missing the tasks that it has no program for, each with the reason
public record TechnologySamples(
        String technology, List<Version> versions, String checked, List<Sample> samples, List<Missing> missing) {

    public TechnologySamples {
        versions = Absent.toEmpty(versions);
        samples = Absent.toEmpty(samples);
        missing = Absent.toEmpty(missing);
    }

    /// Of the technology, or of something that the programs need beside it.
    public record Version(String name, String version) {}

    /// One program.
    public record Sample(String task, String file, String run, String code) {}

    /// A task without a program.
    public record Missing(String task, String reason) {}

    /// What the programs are for, in one line.
    public String versionsInWords() {
        return versions.stream()
                .map(version -> version.name() + " " + version.version())
                .collect(Collectors.joining(", "));
    }
}
