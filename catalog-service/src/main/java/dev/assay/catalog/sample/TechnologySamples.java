package dev.assay.catalog.sample;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The samples in one technology. They were written for this catalogue, and come with the build, whatever the revision.
///
/// @param versions of the technology and of what the samples need beside it
/// @param missing  the tasks that the technology has no sample of, each with the reason
@Schema(name = "TechnologySamples")
public record TechnologySamples(
        String technology, List<Version> versions, Checked checked, List<Sample> samples, List<Missing> missing) {

    public TechnologySamples {
        versions = List.copyOf(versions);
        samples = List.copyOf(samples);
        missing = List.copyOf(missing);
    }

    @Schema(name = "SampleVersion")
    public record Version(String name, String version) {}

    /// One program.
    ///
    /// @param run the command that starts it
    @Schema(name = "Sample")
    public record Sample(Task task, String file, String run, String code) {}

    @Schema(name = "MissingSample")
    public record Missing(Task task, String reason) {}
}
