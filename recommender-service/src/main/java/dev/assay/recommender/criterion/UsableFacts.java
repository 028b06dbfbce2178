package dev.assay.recommender.criterion;

import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.replica.Source;
import dev.assay.recommender.replica.Technology;
import dev.assay.recommender.replica.Value.LevelValue;
import dev.assay.recommender.replica.Value.MissingValue;
import dev.assay.recommender.replica.Value.NumberValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The facts of technologies that can take part in scores: those of the technology's default configuration that
/// are neither doubtful, suspicious nor deprecated, and that give a value. Where some are preferred, only these do.
final class UsableFacts {

    private final Reliability reliability;
    private final double approximateBy;
    private final LocalDate evaluatedOn;

    UsableFacts(Criteria criteria, LocalDate evaluatedOn) {
        this.reliability = criteria.reliability();
        this.approximateBy = criteria.approximateBy();
        this.evaluatedOn = evaluatedOn;
    }

    LocalDate evaluatedOn() {
        return evaluatedOn;
    }

    List<Fact> all(Technology technology, String attribute) {
        return technology.facts().stream()
                .filter(fact -> fact.attribute().equals(attribute)
                        && fact.variant() == null
                        && !fact.rank().equals("deprecated")
                        && !fact.suspect()
                        && !(fact.value() instanceof MissingValue)
                        && weight(technology, fact) > 0)
                .toList();
    }

    List<Fact> of(Technology technology, String attribute) {
        List<Fact> usable = all(technology, attribute);
        List<Fact> preferred =
                usable.stream().filter(fact -> fact.rank().equals("preferred")).toList();
        return preferred.isEmpty() ? usable : preferred;
    }

    /// By source, in the order of the sources' ids.
    SortedMap<String, List<Fact>> bySource(Technology technology, String attribute) {
        SortedMap<String, List<Fact>> bySource = new TreeMap<>();
        for (Fact fact : of(technology, attribute)) {
            bySource.merge(
                    fact.source(),
                    List.of(fact),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return bySource;
    }

    double weight(Technology technology, Fact fact) {
        Source source = Objects.requireNonNull(technology.sources().get(fact.source()), fact.source());
        return reliability.of(fact, source, evaluatedOn);
    }

    /// The mean weight of several facts of one source.
    double weight(Technology technology, List<Fact> facts) {
        return facts.stream()
                .mapToDouble(fact -> weight(technology, fact))
                .average()
                .orElse(0);
    }

    static @Nullable String level(Fact fact) {
        return fact.value() instanceof LevelValue value ? value.level() : null;
    }

    /// The interval of a number, or null where it is none. What is only said to be approximate is widened; a
    /// bound that is open at the top ends at `openEnd`, and at the bottom at 0.
    @Nullable
    Span span(Fact fact, double openEnd) {
        if (!(fact.value() instanceof NumberValue number)) {
            return null;
        }
        double wide = number.approximate() ? approximateBy : 1;
        double low = number.low() == null ? 0 : number.low() / wide;
        double high = number.high() == null ? Math.max(openEnd, low) : number.high() * wide;
        Double typical = number.typical();
        if (typical == null
                && number.approximate()
                && number.low() != null
                && number.low().equals(number.high())) {
            typical = number.low();
        }
        return new Span(low, typical, high);
    }

    /// An interval, and the typical value in it if there is one.
    record Span(double low, @Nullable Double typical, double high) {

        Span widenedBy(double factor) {
            Double middle = typical == null && low == high ? Double.valueOf(low) : typical;
            return factor == 1 ? this : new Span(low / factor, middle, high * factor);
        }

        double middle() {
            return typical == null ? (low + high) / 2 : typical;
        }

        /// Both together. A typical value survives only where both share it.
        static Span hull(List<Span> spans) {
            double low = spans.stream().mapToDouble(Span::low).min().orElseThrow();
            double high = spans.stream().mapToDouble(Span::high).max().orElseThrow();
            Double typical = spans.getFirst().typical();
            boolean shared = spans.stream().allMatch(span -> Objects.equals(span.typical(), typical));
            return new Span(low, shared ? typical : null, high);
        }
    }
}
