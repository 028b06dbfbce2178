package dev.assay.catalog.fact;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.attribute.Direction;
import dev.assay.catalog.fact.Suspicion.Kind;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.Entries;
import dev.assay.catalog.source.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks over the facts of a catalogue for what can hardly be so. Each check depends on the contents alone.
final class SuspicionChecks {

    private static final Set<String> MIDDLES = Set.of("latency-average", "latency-p50");
    private static final String TAIL = "latency-p99";

    /// A hair: figures at a ceiling reach this share of the highest of them.
    private static final BigDecimal HAIR = new BigDecimal("0.97");

    /// So many technologies within a hair are no chance.
    private static final int CROWD = 5;

    private final Entries<Attribute> attributes;
    private final Entries<Source> sources;
    private final Collection<Fact> facts;

    private SuspicionChecks(Contents contents) {
        attributes = contents.of(Attribute.class);
        sources = contents.of(Source.class);
        facts = contents.of(Fact.class).all();
    }

    /// All that is suspicious, by kind and first fact.
    static List<Suspicion> over(Contents contents) {
        var checks = new SuspicionChecks(contents);
        return Stream.of(
                        checks.sentinels(),
                        checks.meansAboveTheirP99(),
                        checks.sameForBoth(),
                        checks.ceilings(),
                        checks.unitWords(),
                        checks.futureDates())
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(Suspicion::kind)
                        .thenComparing(each -> each.facts().getFirst(), FactOrder.BY_ID))
                .toList();
    }

    private Stream<Suspicion> sentinels() {
        return facts.stream()
                .filter(fact -> fact.value() instanceof Value.Numeric number && isSentinel(number))
                .map(fact -> suspicion(
                        Kind.SENTINEL,
                        List.of(fact),
                        "%s: a number that isn't above zero often stands for a figure that is missing."
                                .formatted(Figures.words(fact.value()))));
    }

    private static boolean isSentinel(Value.Numeric number) {
        return (number.high() != null && number.high().signum() <= 0)
                || (number.low() != null && number.low().signum() < 0);
    }

    private Stream<Suspicion> meansAboveTheirP99() {
        record Run(
                String technology,
                @Nullable String variant,
                String source,
                @Nullable String asOf,
                Conditions conditions) {}
        return grouped(
                        fact -> MIDDLES.contains(fact.attribute())
                                || fact.attribute().equals(TAIL),
                        fact -> new Run(
                                fact.technology(), fact.variant(), fact.source(), fact.asOf(), fact.conditions()))
                .flatMap(run -> run.stream()
                        .filter(fact -> !fact.attribute().equals(TAIL))
                        .flatMap(middle -> run.stream()
                                .filter(fact -> fact.attribute().equals(TAIL) && isBelow(fact, middle))
                                .map(tail -> suspicion(
                                        Kind.MEAN_ABOVE_P99,
                                        List.of(middle, tail),
                                        "99 of 100 answers took at most %s, and yet the %s is %s."
                                                .formatted(
                                                        Figures.words(tail.value()),
                                                        middle.attribute().equals("latency-p50") ? "median" : "mean",
                                                        Figures.words(middle.value()))))));
    }

    private boolean isBelow(Fact one, Fact other) {
        return placed(one).isBelow(placed(other));
    }

    private Interval placed(Fact fact) {
        return Interval.printed(fact, attribute(fact)).orElseThrow();
    }

    private Stream<Suspicion> sameForBoth() {
        record Printed(
                String source,
                String attribute,
                Conditions load,
                @Nullable BigDecimal low,
                @Nullable BigDecimal high,
                @Nullable String unit) {}
        return grouped(_ -> true, fact -> {
                    var number = (Value.Numeric) fact.value();
                    return new Printed(
                            fact.source(),
                            fact.attribute(),
                            fact.conditions().withoutSetUp(),
                            plain(number.low()),
                            plain(number.high()),
                            number.unit());
                })
                .filter(same -> technologies(same) > 1)
                .map(same -> suspicion(
                        Kind.SAME_FOR_BOTH,
                        same,
                        "The source gives %d technologies the same figure, %s: which of them it belongs to may be unclear."
                                .formatted(
                                        technologies(same),
                                        Figures.words(same.getFirst().value()))));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    private Stream<Suspicion> ceilings() {
        record Run(
                String source, String attribute, @Nullable String asOf, Conditions load) {}
        return grouped(
                        fact -> attribute(fact).category().equals(Interval.PERFORMANCE)
                                && attribute(fact).direction() == Direction.HIGHER
                                && placed(fact).isPoint(),
                        fact -> new Run(
                                fact.source(),
                                fact.attribute(),
                                fact.asOf(),
                                fact.conditions().withoutSetUp()))
                .flatMap(run -> crowds(run).stream())
                .map(crowd -> suspicion(
                        Kind.CEILING,
                        crowd,
                        "%d technologies of this run lie within 3 %% of each other, from %s to %s: something else than they may set the limit."
                                .formatted(
                                        technologies(crowd),
                                        Figures.plain(placed(crowd.getLast()).known()),
                                        Figures.words(crowd.getFirst().value()))));
    }

    /// The facts of a run that lie within a hair of each other, from the top, each in one crowd at most.
    private List<List<Fact>> crowds(List<Fact> run) {
        List<Fact> falling = run.stream()
                .sorted(Comparator.comparing((Fact fact) -> placed(fact).known())
                        .reversed()
                        .thenComparing(Fact::id, FactOrder.BY_ID))
                .toList();
        var crowds = new ArrayList<List<Fact>>();
        for (int from = 0; from < falling.size(); ) {
            BigDecimal least = placed(falling.get(from)).known().multiply(HAIR);
            List<Fact> close = falling.stream()
                    .skip(from)
                    .takeWhile(fact -> placed(fact).known().compareTo(least) >= 0)
                    .toList();
            boolean isCrowd = technologies(close) >= CROWD;
            if (isCrowd) {
                crowds.add(close);
            }
            from += isCrowd ? close.size() : 1;
        }
        return crowds;
    }

    private Stream<Suspicion> unitWords() {
        return facts.stream()
                .flatMap(fact -> UnitWords.contradiction(fact)
                        .map(words -> suspicion(
                                Kind.UNIT_WORD,
                                List.of(fact),
                                "The figure is given as %s, and the words beside it say \"%s\"."
                                        .formatted(Figures.words(fact.value()), words)))
                        .stream());
    }

    private Stream<Suspicion> futureDates() {
        return facts.stream()
                .filter(fact ->
                        fact.asOf() != null && isAfter(fact.asOf(), source(fact).retrieved()))
                .map(fact -> suspicion(
                        Kind.FUTURE_DATE,
                        List.of(fact),
                        "It speaks of %s, and its source was read on %s, before that."
                                .formatted(fact.asOf(), source(fact).retrieved())));
    }

    /// Dates of differing precision are compared as far as both go.
    private static boolean isAfter(String one, String other) {
        int both = Math.min(one.length(), other.length());
        return one.substring(0, both).compareTo(other.substring(0, both)) > 0;
    }

    /// Facts that are numbers, by what they have in common.
    private <K> Stream<List<Fact>> grouped(Predicate<Fact> wanted, Function<Fact, K> key) {
        Map<K, List<Fact>> groups = facts.stream()
                .filter(fact -> fact.value() instanceof Value.Numeric)
                .filter(wanted)
                .collect(Collectors.groupingBy(key));
        return groups.values().stream();
    }

    private static long technologies(List<Fact> facts) {
        return facts.stream().map(Fact::technology).distinct().count();
    }

    private Attribute attribute(Fact fact) {
        return attributes.find(fact.attribute()).orElseThrow();
    }

    private Source source(Fact fact) {
        return sources.find(fact.source()).orElseThrow();
    }

    private static Suspicion suspicion(Kind kind, List<Fact> facts, String sentence) {
        return new Suspicion(
                kind, facts.stream().map(Fact::id).sorted(FactOrder.BY_ID).toList(), sentence);
    }
}
