package dev.assay.recommender.feedback;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What visitors say of verdicts, in figures.
///
/// @param verdicts by verdict and version
/// @param comments the newest 100, the newest first
@Schema(name = "FeedbackFigures")
record FeedbackFigures(List<Verdict> verdicts, List<Comment> comments) {

    FeedbackFigures {
        verdicts = List.copyOf(verdicts);
        comments = List.copyOf(comments);
    }

    /// @param subject the path of the verdict
    /// @param yes so many visitors found it helpful
    /// @param no so many didn't
    /// @param reasons of those that didn't, by reason
    @Schema(name = "FeedbackOnVerdict")
    record Verdict(String subject, String version, long yes, long no, SortedMap<String, Long> reasons) {}

    /// What somebody wrote.
    @Schema(name = "FeedbackComment")
    record Comment(
            String subject,
            String version,
            boolean helpful,
            @Nullable String reason,
            String comment,
            Instant givenAt) {}
}
