package dev.assay.recommender.usecase;

import dev.assay.recommender.recommendation.Recommendation;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A use case with the profile that it stands for, and all frameworks ranked under it.
///
/// @param text why these answers, or who would give them
/// @param preset the preset that it is, absent if it is a use case of the catalogue alone
/// @param questionnaire the answers that stand for it; all languages are rated alike, so that no team is assumed
/// @param options as in a recommendation
@Schema(name = "UseCase")
record RankedUseCase(
        String id,
        String name,
        String text,
        @Nullable String preset,
        Recommendation.Questioned questionnaire,
        long revision,
        String methodVersion,
        LocalDate evaluatedOn,
        Recommendation.Profile profile,
        List<Recommendation.Option> options,
        Recommendation.Outcome verdict) {

    static RankedUseCase of(UseCase useCase, Recommendation ranked) {
        return new RankedUseCase(
                useCase.id(),
                useCase.name(),
                useCase.text(),
                useCase.preset(),
                ranked.questionnaire(),
                ranked.revision(),
                ranked.methodVersion(),
                ranked.evaluatedOn(),
                ranked.profile(),
                ranked.options(),
                ranked.verdict());
    }
}
