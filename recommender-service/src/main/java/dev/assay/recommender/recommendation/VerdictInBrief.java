package dev.assay.recommender.recommendation;

import dev.assay.recommender.recommendation.Recommendation.Outcome;
import dev.assay.recommender.recommendation.Recommendation.WorkPart;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A verdict as events carry it.
///
/// @param parts with `composition`
public record VerdictInBrief(
        String type, List<String> winners, @Nullable List<Part> parts) {

    /// A part of the work with its winners.
    @Schema(name = "PartInBrief")
    public record Part(String name, List<String> winners) {}

    /// What an outcome comes to.
    public static VerdictInBrief of(Outcome outcome) {
        List<WorkPart> parts = outcome.parts();
        return new VerdictInBrief(
                outcome.type(),
                outcome.winners(),
                parts == null
                        ? null
                        : parts.stream()
                                .map(part -> new Part(part.name(), part.winners()))
                                .toList());
    }

    /// Whether both say the same of the same technologies, in whatever order.
    public boolean isSameChoiceAs(VerdictInBrief other) {
        return type.equals(other.type) && chosen().equals(other.chosen());
    }

    private List<Set<String>> chosen() {
        return Stream.concat(
                        Stream.of(Set.copyOf(winners)),
                        parts == null ? Stream.empty() : parts.stream().map(part -> Set.copyOf(part.winners())))
                .toList();
    }
}
