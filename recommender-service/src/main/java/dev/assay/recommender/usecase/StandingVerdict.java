package dev.assay.recommender.usecase;

import dev.assay.recommender.recommendation.Recommendation.Sentence;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is recommended between a few frameworks, by use case and by dimension.
///
/// @param shortAnswer one or two sentences
/// @param choices when to choose which, one for each technology
@Schema(name = "StandingVerdict")
record StandingVerdict(
        List<Compared> technologies,
        long revision,
        String methodVersion,
        LocalDate evaluatedOn,
        List<Sentence> shortAnswer,
        List<Choice> choices,
        List<CaseVerdict> useCases,
        List<DimensionVerdict> dimensions) {

    /// A technology that is compared.
    @Schema(name = "ComparedTechnology")
    record Compared(String technology, String name) {}

    /// When to choose a technology. Empty where it is ahead nowhere.
    ///
    /// @param useCases in which it is ahead of all others
    /// @param dimensions in which it is
    /// @param sentences why, one for each of both
    @Schema(name = "Choice")
    record Choice(String technology, List<String> useCases, List<String> dimensions, List<Sentence> sentences) {}

    /// The verdict on a use case between just these.
    ///
    /// @param type as of a recommendation's verdict
    /// @param winners those that it is for, as in a recommendation
    /// @param facts that the headline rests on
    @Schema(name = "UseCaseVerdict")
    record CaseVerdict(
            String useCase,
            String name,
            String type,
            List<String> winners,
            String headline,
            List<String> facts,
            List<String> sources,
            List<String> rules,
            List<Sentence> sentences,
            List<Place> options) {}

    /// How a technology fares in a use case.
    ///
    /// @param status `ranked`, `at-risk` or `excluded`
    /// @param firstPlaceShare absent where there is nobody to compare it with
    @Schema(name = "StandingPlace")
    record Place(
            String technology,
            String status,
            @Nullable Integer rank,
            @Nullable Double firstPlaceShare) {}

    /// The verdict on some criteria alone, each counting alike.
    ///
    /// @param type `leads`, `too-close` or `not-enough-evidence`
    @Schema(name = "DimensionVerdict")
    record DimensionVerdict(
            String dimension,
            String name,
            List<String> criteria,
            String type,
            List<String> winners,
            List<Sentence> sentences) {}
}
