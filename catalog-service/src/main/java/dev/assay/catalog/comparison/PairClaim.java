package dev.assay.catalog.comparison;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.attribute.ConditionKey;
import dev.assay.catalog.comparison.PairFinding.Compared;
import dev.assay.catalog.comparison.PairFinding.Outcome;
import dev.assay.catalog.comparison.PairFinding.Span;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.FactIndex;
import dev.assay.catalog.fact.Figures;
import dev.assay.catalog.fact.Interval;
import dev.assay.catalog.fact.Quality;
import dev.assay.catalog.fact.Rank;
import dev.assay.catalog.fact.Suspicions;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.technology.Technology;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How much faster one technology is than another, by all who say so: the ratios that sources give, and
/// those that follow from comparable measurements of both.
///
/// @param technologies the first divided by the second
/// @param ratios       from the lowest
/// @param factor       between the highest and the lowest, nearest ends taken; null where they meet
@Schema(name = "PairClaim")
public record PairClaim(
        List<String> technologies,
        List<Ratio> ratios,
        @Nullable BigDecimal factor,
        String sentence) {

    private static final String RATIO = "throughput-ratio";
    private static final String FIGURE = "throughput";
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    public PairClaim {
        technologies = List.copyOf(technologies);
        ratios = List.copyOf(ratios);
    }

    /// One ratio.
    ///
    /// @param facts    the statement, or the two measurements that it follows from
    /// @param computed whether it follows from measurements
    @Schema(name = "ClaimedRatio")
    public record Ratio(List<String> facts, boolean computed, Span span) {

        public Ratio {
            facts = List.copyOf(facts);
        }
    }

    /// The claims about two technologies; empty unless there are two ratios at least, one of them given by a source.
    public static Optional<PairClaim> about(Technology first, Technology second, Catalog catalog) {
        return about(first, second, catalog.contents(), FactIndex.of(catalog), Suspicions.of(catalog));
    }

    private static Optional<PairClaim> about(
            Technology first, Technology second, Contents contents, FactIndex facts, Suspicions suspicions) {
        Optional<Attribute> ratio = contents.of(Attribute.class).find(RATIO);
        Optional<Attribute> figure = contents.of(Attribute.class).find(FIGURE);
        if (ratio.isEmpty() || figure.isEmpty()) {
            return Optional.empty();
        }
        List<Ratio> said = Stream.concat(
                        given(first, second, ratio.get(), facts, suspicions),
                        given(second, first, ratio.get(), facts, suspicions).flatMap(PairClaim::inverse))
                .toList();
        List<Ratio> computed = computed(first, second, figure.get(), facts, suspicions);
        List<Ratio> all = Stream.concat(said.stream(), computed.stream())
                .sorted(Comparator.comparing(each -> known(each.span())))
                .toList();
        if (said.isEmpty() || all.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new PairClaim(
                List.of(first.slug(), second.slug()), all, factor(all), sentence(first, second, said, computed)));
    }

    private static Stream<Ratio> given(
            Technology of, Technology reference, Attribute ratio, FactIndex facts, Suspicions suspicions) {
        return facts.of(of.slug(), RATIO).stream()
                .filter(fact -> fact.variant() == null
                        && fact.quality() != Quality.DOUBTFUL
                        && fact.rank() != Rank.DEPRECATED
                        && !suspicions.isSuspect(fact)
                        && fact.conditions().of(ConditionKey.REFERENCE).equals(Optional.of(reference.slug())))
                .flatMap(fact -> Interval.printed(fact, ratio).stream()
                        .map(at -> new Ratio(List.of(fact.id()), false, new Span(at.low(), at.high(), null))));
    }

    private static Stream<Ratio> inverse(Ratio ratio) {
        BigDecimal low = ratio.span().low();
        BigDecimal high = ratio.span().high();
        boolean isPositive = (low == null || low.signum() > 0) && (high == null || high.signum() > 0);
        return isPositive
                ? Stream.of(new Ratio(ratio.facts(), false, new Span(inverse(high), inverse(low), null)))
                : Stream.empty();
    }

    private static @Nullable BigDecimal inverse(@Nullable BigDecimal end) {
        return end == null ? null : BigDecimal.ONE.divide(end, DIGITS);
    }

    private static List<Ratio> computed(
            Technology first, Technology second, Attribute figure, FactIndex facts, Suspicions suspicions) {
        PairFinding finding = new PairComparator(first, second, suspicions)
                .compare(figure, measured(first, facts), measured(second, facts));
        if (finding.outcome() == Outcome.NOT_COMPARABLE) {
            return List.of();
        }
        return Stream.concat(
                        ratio(Objects.requireNonNull(finding.facts()), finding.difference()),
                        finding.alsoCompared() == null
                                ? Stream.of()
                                : finding.alsoCompared().stream().flatMap(PairClaim::ratio))
                .toList();
    }

    private static List<Fact> measured(Technology technology, FactIndex facts) {
        return facts.of(technology.slug(), FIGURE).stream()
                .filter(fact -> fact.quality() == Quality.MEASURED)
                .toList();
    }

    private static Stream<Ratio> ratio(Compared compared) {
        return ratio(compared.facts(), compared.difference());
    }

    private static Stream<Ratio> ratio(List<String> facts, PairFinding.@Nullable Difference difference) {
        return difference == null || difference.ratio() == null
                ? Stream.empty()
                : Stream.of(new Ratio(facts, true, difference.ratio()));
    }

    private static @Nullable BigDecimal factor(List<Ratio> ratios) {
        Optional<BigDecimal> lowest = ratios.stream()
                .flatMap(each -> Stream.ofNullable(each.span().high()))
                .min(Comparator.naturalOrder());
        Optional<BigDecimal> highest = ratios.stream()
                .flatMap(each -> Stream.ofNullable(each.span().low()))
                .max(Comparator.naturalOrder());
        return lowest.filter(from -> from.signum() > 0)
                .flatMap(from -> highest.filter(to -> to.compareTo(from) > 0).map(to -> to.divide(from, DIGITS)))
                .orElse(null);
    }

    private static String sentence(Technology first, Technology second, List<Ratio> said, List<Ratio> computed) {
        String claim = "Sources give %s %s the throughput of %s".formatted(first.name(), times(said), second.name());
        return computed.isEmpty()
                ? claim + "; no comparable measurements of both are known."
                : "%s; by comparable measurements it is %s.".formatted(claim, times(computed));
    }

    /// From the lowest end that is known to the highest: `1 to 8 times`.
    private static String times(List<Ratio> ratios) {
        List<BigDecimal> ends = ratios.stream()
                .flatMap(each -> Stream.of(each.span().low(), each.span().high()))
                .filter(Objects::nonNull)
                .map(end -> end.round(DIGITS))
                .sorted()
                .toList();
        String lowest = Figures.plain(ends.getFirst());
        String highest = Figures.plain(ends.getLast());
        return lowest.equals(highest) ? lowest + " times" : "%s to %s times".formatted(lowest, highest);
    }

    private static BigDecimal known(Span span) {
        return Objects.requireNonNull(span.low() == null ? span.high() : span.low());
    }
}
