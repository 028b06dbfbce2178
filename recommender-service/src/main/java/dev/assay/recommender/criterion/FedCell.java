package dev.assay.recommender.criterion;

import dev.assay.recommender.scoring.Distribution;
import dev.assay.recommender.scoring.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the catalogue and the answers say of one technology on one criterion, on the criterion's scale, with the
/// facts behind it. No parts: nothing is known.
///
/// @param facts the ids of those that the parts rest on, in their order
/// @param reserve the ids of facts that don't count, and would if something that counts weren't there: a stated figure
///         behind a measured one, a policy behind a date
public record FedCell(List<Part> parts, List<String> facts, List<String> reserve) {

    static final FedCell UNKNOWN = new FedCell(List.of());

    /// What one source says.
    ///
    /// @param facts the ids of the facts it rests on; empty where it rests on answers
    /// @param source the source's id, several joined by "+", or "answers"
    /// @param typical absent where every value in the interval is as plausible as another
    public record Part(
            List<String> facts,
            String source,
            double weight,
            double low,
            @Nullable Double typical,
            double high) {

        public Part {
            facts = List.copyOf(facts);
        }
    }

    public FedCell {
        parts = List.copyOf(parts);
        facts = List.copyOf(facts);
        reserve = List.copyOf(reserve);
    }

    FedCell(List<Part> parts) {
        this(
                parts,
                parts.stream()
                        .flatMap(part -> part.facts().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                List.of());
    }

    FedCell withReserve(List<String> behind) {
        return new FedCell(
                parts,
                facts,
                behind.stream().filter(fact -> !facts.contains(fact)).toList());
    }

    public boolean isKnown() {
        return !parts.isEmpty();
    }

    public double low() {
        return parts.stream().mapToDouble(Part::low).min().orElse(Double.NEGATIVE_INFINITY);
    }

    public double high() {
        return parts.stream().mapToDouble(Part::high).max().orElse(Double.POSITIVE_INFINITY);
    }

    /// As the scoring takes it.
    ///
    /// @param levelSpread how far a level reaches to both sides
    public Evidence evidence(double levelSpread) {
        if (parts.isEmpty()) {
            return new Evidence.Unknown();
        }
        List<Evidence.Part> evidence = new ArrayList<>();
        for (Part part : parts) {
            evidence.add(new Evidence.Part(part.source(), part.weight(), distribution(part, levelSpread)));
        }
        return new Evidence.Known(evidence);
    }

    private static Distribution distribution(Part part, double levelSpread) {
        double low = part.low() - levelSpread;
        double high = part.high() + levelSpread;
        if (low == high) {
            return new Distribution.Exact(low);
        }
        Double typical =
                part.typical() == null && part.low() == part.high() ? Double.valueOf(part.low()) : part.typical();
        return typical == null ? new Distribution.Uniform(low, high) : new Distribution.Triangular(low, typical, high);
    }
}
