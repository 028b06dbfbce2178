package dev.assay.recommender.usecase;

import dev.assay.recommender.recommendation.VerdictInBrief;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The revisions of the catalogue on which use cases were looked at, with those whose verdict moved.
///
/// @param items the newest first
@Schema(name = "VerdictChanges")
record VerdictChanges(List<Check> items) {

    VerdictChanges {
        items = List.copyOf(items);
    }

    /// One revision. Both verdicts are of the day on which it was looked at, so that time alone moves nothing.
    ///
    /// @param fromRevision the one that was looked at before, absent with the first
    @Schema(name = "VerdictCheck")
    record Check(long revision, @Nullable Long fromRevision, Instant checkedAt, List<Moved> moved) {

        Check {
            moved = List.copyOf(moved);
        }
    }

    /// A use case whose verdict moved.
    @Schema(name = "MovedVerdict")
    record Moved(String useCase, String name, VerdictInBrief before, VerdictInBrief after) {}
}
