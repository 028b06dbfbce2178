package dev.assay.recommender.usecase;

import dev.assay.recommender.recommendation.Recommendation;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All use cases, each with its verdict.
@Schema(name = "UseCases")
record RankedUseCases(long revision, String methodVersion, LocalDate evaluatedOn, List<Summary> useCases) {

    /// A use case in short.
    ///
    /// @param preset the preset that it is, absent if it is a use case of the catalogue alone
    /// @param verdict its type
    @Schema(name = "UseCaseSummary")
    record Summary(
            String id,
            String name,
            String text,
            @Nullable String preset,
            String verdict,
            List<String> winners,
            String headline) {

        static Summary of(UseCase useCase, Recommendation ranked) {
            return new Summary(
                    useCase.id(),
                    useCase.name(),
                    useCase.text(),
                    useCase.preset(),
                    ranked.verdict().type(),
                    ranked.verdict().winners(),
                    ranked.verdict().headline());
        }
    }

    static RankedUseCases of(List<UseCase> all, Function<UseCase, Recommendation> ranking) {
        Recommendation any = ranking.apply(all.getFirst());
        return new RankedUseCases(
                any.revision(),
                any.methodVersion(),
                any.evaluatedOn(),
                all.stream()
                        .map(useCase -> Summary.of(useCase, ranking.apply(useCase)))
                        .toList());
    }
}
