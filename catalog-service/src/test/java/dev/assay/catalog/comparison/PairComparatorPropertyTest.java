package dev.assay.catalog.comparison;

import static dev.assay.catalog.comparison.Technologies.EXPRESS;
import static dev.assay.catalog.comparison.Technologies.FLASK;
import static dev.assay.catalog.comparison.Technologies.NODE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.attribute.ComparableWithin;
import dev.assay.catalog.attribute.ConditionKey;
import dev.assay.catalog.comparison.PairFinding.Compared;
import dev.assay.catalog.comparison.PairFinding.Outcome;
import dev.assay.catalog.comparison.PairFinding.Reason;
import dev.assay.catalog.comparison.PairFinding.Span;
import dev.assay.catalog.fact.Absence;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.FactBuilder;
import dev.assay.catalog.fact.Quality;
import dev.assay.catalog.fact.Rank;
import dev.assay.catalog.fact.Ruling;
import dev.assay.catalog.fact.Suspicions;
import dev.assay.catalog.fact.TestCatalog;
import dev.assay.catalog.fact.Value;
import dev.assay.catalog.technology.Technology;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// What holds of comparisons of any facts. The number of the repetition is the seed.
class PairComparatorPropertyTest {

    private static final List<Attribute> ATTRIBUTES =
            List.of(TestCatalog.THROUGHPUT, TestCatalog.SIZE, TestCatalog.P99);

    /// The units that figures are printed in: what one of the first is in the other.
    private static final Map<String, List<String>> UNITS = Map.of(
            "throughput", List.of("req/s"),
            "framework-size", List.of("KB", "MB", "lines"),
            "latency-p99", List.of("ms", "s", "KB"));

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /// Facts of two technologies on one attribute, and what is suspicious about them.
    private record Case(Technology second, Attribute attribute, List<Fact> ones, List<Fact> others) {

        static Case random(Random random) {
            Attribute attribute = pick(random, ATTRIBUTES);
            Technology second = random.nextInt(10) == 0 ? NODE : FLASK;
            return new Case(second, attribute, facts(random, EXPRESS, attribute), facts(random, second, attribute));
        }

        PairFinding finding() {
            return new PairComparator(EXPRESS, second, suspicions()).compare(attribute, ones, others);
        }

        PairFinding reversed() {
            return new PairComparator(second, EXPRESS, suspicions()).compare(attribute, others, ones);
        }

        Suspicions suspicions() {
            return Suspicions.of(
                    TestCatalog.of(Stream.concat(ones.stream(), others.stream()).toList()));
        }

        Fact fact(String id) {
            return Stream.concat(ones.stream(), others.stream())
                    .filter(fact -> fact.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        Case with(List<Fact> first, List<Fact> second) {
            return new Case(this.second, attribute, first, second);
        }
    }

    private static Case random(RepetitionInfo repetition) {
        return Case.random(new Random(repetition.getCurrentRepetition()));
    }

    @RepeatedTest(400)
    void a_difference_exists_exactly_where_everything_agrees(RepetitionInfo repetition) {
        Case facts = random(repetition);
        PairFinding finding = facts.finding();

        for (Compared compared : compared(finding)) {
            assertTrue(mayBeCompared(
                    facts,
                    facts.fact(compared.facts().getFirst()),
                    facts.fact(compared.facts().getLast())));
        }
        if (finding.outcome() == Outcome.NOT_COMPARABLE) {
            assertNull(finding.difference());
            assertNull(finding.better());
            assertFalse(Objects.requireNonNull(finding.reasons()).isEmpty());
            assertTrue(facts.ones().stream()
                    .noneMatch(one -> facts.others().stream().anyMatch(other -> mayBeCompared(facts, one, other))));
        }
    }

    /// The rule once more, as plainly as it can be put.
    private static boolean mayBeCompared(Case facts, Fact one, Fact other) {
        boolean isOfKind = facts.second().kind() == EXPRESS.kind();
        boolean isOfSource = facts.attribute().comparableWithin() == ComparableWithin.ANYWHERE
                || one.source().equals(other.source());
        Optional<Object> connections = one.conditions().of(ConditionKey.CONNECTIONS);
        boolean isOfLoad =
                !facts.attribute().essentialConditions().contains(ConditionKey.CONNECTIONS) || connections.isPresent();
        boolean isOfEssentials = connections.equals(other.conditions().of(ConditionKey.CONNECTIONS))
                || (!facts.attribute().essentialConditions().contains(ConditionKey.CONNECTIONS)
                        && (connections.isEmpty()
                                || other.conditions()
                                        .of(ConditionKey.CONNECTIONS)
                                        .isEmpty()));
        Optional<Object> workload = one.conditions().of(ConditionKey.WORKLOAD);
        Optional<Object> otherWorkload = other.conditions().of(ConditionKey.WORKLOAD);
        boolean isOfWorkload = workload.isEmpty() || otherWorkload.isEmpty() || workload.equals(otherWorkload);
        return isOfKind
                && isOfSource
                && isOfLoad
                && isOfEssentials
                && isOfWorkload
                && isSound(facts, one)
                && isSound(facts, other)
                && dimension(one).equals(dimension(other))
                && dimension(one).equals(dimension(facts.attribute().unit()));
    }

    private static boolean isSound(Case facts, Fact fact) {
        return fact.hasValue()
                && fact.variant() == null
                && fact.rank() != Rank.DEPRECATED
                && fact.quality() != Quality.DOUBTFUL
                && !facts.suspicions().isSuspect(fact);
    }

    private static String dimension(Fact fact) {
        return dimension(fact.value() instanceof Value.Numeric number ? number.unit() : null);
    }

    private static String dimension(@Nullable String unit) {

        return switch (String.valueOf(unit)) {
            case "KB", "MB" -> "size";
            case "ms", "s" -> "time";
            default -> String.valueOf(unit);
        };
    }

    @RepeatedTest(200)
    void the_other_side_sees_the_inverse(RepetitionInfo repetition) {
        Case facts = random(repetition);
        PairFinding there = facts.finding();
        PairFinding back = facts.reversed();

        assertEquals(there.outcome(), back.outcome());
        assertEquals(there.better(), back.better());
        assertEquals(there.apart(), back.apart());
        assertEquals(codes(there), codes(back));
        List<Compared> one = compared(there);
        List<Compared> other = compared(back);
        assertEquals(one.size(), other.size());
        for (int at = 0; at < one.size(); at++) {
            assertEquals(one.get(at).facts(), other.get(at).facts().reversed());
            var difference = Objects.requireNonNull(one.get(at).difference());
            var inverse = Objects.requireNonNull(other.get(at).difference());
            assertInverse(difference.ratio(), inverse.ratio());
            Span absolute = Objects.requireNonNull(difference.absolute());
            Span negated = Objects.requireNonNull(inverse.absolute());
            assertSame(
                    absolute.low(),
                    negated.high() == null ? null : negated.high().negate());
            assertSame(
                    absolute.high(),
                    negated.low() == null ? null : negated.low().negate());
        }
    }

    private static void assertInverse(@Nullable Span ratio, @Nullable Span inverse) {
        if (ratio != null && inverse != null && ratio.low() != null && inverse.high() != null) {
            BigDecimal one = ratio.low().multiply(inverse.high());
            assertTrue(one.subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal("0.003")) < 0, one::toString);
        }
    }

    @RepeatedTest(200)
    void what_is_less_sure_is_not_more_apart(RepetitionInfo repetition) {
        Case facts = random(repetition);
        var random = new Random(repetition.getCurrentRepetition());
        Case wider = facts.with(
                facts.ones().stream().map(fact -> widened(fact, random)).toList(), facts.others());
        Map<List<String>, Boolean> narrow = apart(facts.finding());
        Map<List<String>, Boolean> wide = apart(wider.finding());

        narrow.forEach((pair, isApart) -> {
            if (!isApart && wide.containsKey(pair)) {
                assertFalse(wide.get(pair), pair::toString);
            }
        });
    }

    private static Map<List<String>, Boolean> apart(PairFinding finding) {
        return compared(finding).stream().collect(java.util.stream.Collectors.toMap(Compared::facts, Compared::apart));
    }

    private static Fact widened(Fact fact, Random random) {
        if (!(fact.value() instanceof Value.Numeric number)) {
            return fact;
        }
        BigDecimal low = number.low() == null || random.nextInt(5) == 0
                ? number.low()
                : number.low()
                        .multiply(BigDecimal.valueOf(random.nextInt(50, 101)))
                        .movePointLeft(2);
        BigDecimal high = number.high() == null || random.nextInt(5) == 0
                ? number.high()
                : number.high()
                        .multiply(BigDecimal.valueOf(random.nextInt(100, 200)))
                        .movePointLeft(2);
        return copy(fact, new Value.Numeric(low, high, null, number.bound(), number.approximate(), number.unit()));
    }

    @RepeatedTest(200)
    void a_ratio_holds_the_ratio_of_any_values_inside(RepetitionInfo repetition) {
        Case facts = random(repetition);
        var random = new Random(repetition.getCurrentRepetition());
        for (Compared compared : compared(facts.finding())) {
            Span ratio = Objects.requireNonNull(compared.difference()).ratio();
            if (ratio == null) {
                continue;
            }
            Fact first = facts.fact(compared.facts().getFirst());
            Fact second = facts.fact(compared.facts().getLast());
            BigDecimal quotient = inside(first, random).divide(inside(second, random), MathContext.DECIMAL128);
            // A ratio of two exact figures is rounded to four digits, all others outwards.
            BigDecimal rounding =
                    isExact(first) && isExact(second) ? quotient.multiply(new BigDecimal("0.0006")) : BigDecimal.ZERO;
            assertTrue(
                    ratio.low() == null || ratio.low().subtract(rounding).compareTo(quotient) <= 0, compared::sentence);
            assertTrue(ratio.high() == null || ratio.high().add(rounding).compareTo(quotient) >= 0, compared::sentence);
        }
    }

    private static boolean isExact(Fact fact) {
        var number = (Value.Numeric) fact.value();
        return number.low() != null && number.high() != null && number.low().compareTo(number.high()) == 0;
    }

    /// A value that the fact allows, in the unit of its attribute.
    private static BigDecimal inside(Fact fact, Random random) {
        var number = (Value.Numeric) fact.value();
        BigDecimal low =
                number.low() == null ? Objects.requireNonNull(number.high()).movePointLeft(1) : number.low();
        BigDecimal high = number.high() == null ? low.movePointRight(1) : number.high();
        BigDecimal share = BigDecimal.valueOf(random.nextInt(101)).movePointLeft(2);
        BigDecimal value = low.add(high.subtract(low).multiply(share));
        return "MB".equals(number.unit()) || "s".equals(number.unit()) ? value.multiply(THOUSAND) : value;
    }

    @RepeatedTest(200)
    void the_unit_that_a_source_prints_changes_nothing(RepetitionInfo repetition) {
        Case facts = random(repetition);
        PairFinding printed = facts.finding();
        PairFinding converted = facts.with(
                        facts.ones().stream()
                                .map(PairComparatorPropertyTest::inTheOtherUnit)
                                .toList(),
                        facts.others())
                .finding();

        // Figures that look the same in the same unit are suspicious, and in another they aren't.
        if (facts.suspicions().all().isEmpty()) {
            assertEquals(printed.facts(), converted.facts());
            assertEquals(printed.difference(), converted.difference());
            assertEquals(printed.apart(), converted.apart());
            assertEquals(printed.better(), converted.better());
            assertEquals(codes(printed), codes(converted));
        }
    }

    private static Fact inTheOtherUnit(Fact fact) {
        if (!(fact.value() instanceof Value.Numeric number)) {
            return fact;
        }
        return switch (String.valueOf(number.unit())) {
            case "KB" -> copy(fact, times(number, 3, "MB"));
            case "ms" -> copy(fact, times(number, 3, "s"));
            case "MB" -> copy(fact, times(number, -3, "KB"));
            case "s" -> copy(fact, times(number, -3, "ms"));
            default -> fact;
        };
    }

    private static Value.Numeric times(Value.Numeric number, int places, String unit) {
        return new Value.Numeric(
                number.low() == null ? null : number.low().movePointLeft(places),
                number.high() == null ? null : number.high().movePointLeft(places),
                null,
                number.bound(),
                number.approximate(),
                unit);
    }

    @RepeatedTest(100)
    void the_order_of_facts_changes_nothing(RepetitionInfo repetition) {
        Case facts = random(repetition);
        var random = new Random(repetition.getCurrentRepetition());
        List<Fact> ones = new ArrayList<>(facts.ones());
        List<Fact> others = new ArrayList<>(facts.others());
        Collections.shuffle(ones, random);
        Collections.shuffle(others, random);

        assertEquals(facts.finding(), facts.with(ones, others).finding());
    }

    private static List<Fact> facts(Random random, Technology technology, Attribute attribute) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(at -> fact(random, technology.slug(), attribute.id(), at + 1))
                .toList();
    }

    private static Fact fact(Random random, String technology, String attribute, int number) {
        FactBuilder fact = FactBuilder.fact(technology, attribute, number)
                .source(random.nextInt(4) == 0 ? "other-run" : "run")
                .asOf(pick(random, List.of("2024", "2025-06", "2026-02-11")))
                .quality(random.nextInt(3) == 0 ? pick(random, List.of(Quality.values())) : Quality.MEASURED)
                .rank(random.nextInt(6) == 0 ? pick(random, List.of(Rank.values())) : Rank.NORMAL)
                .variant(random.nextInt(8) == 0 ? technology + "-bun" : null);
        if (random.nextInt(6) > 0) {
            fact.connections(random.nextInt(3) == 0 ? 256 : 64);
        }
        if (random.nextInt(5) == 0) {
            fact.with(ConditionKey.WORKLOAD, random.nextBoolean() ? "hello world" : "a page");
        }
        if (random.nextInt(8) == 0) {
            return fact.value(new Value.Missing(pick(random, List.of(Absence.values()))))
                    .build();
        }
        if (random.nextInt(10) == 0) {
            fact.ruling(pick(random, List.of(Ruling.values())));
        }
        List<String> units = Objects.requireNonNull(UNITS.get(attribute));
        figure(
                random,
                fact,
                units.get(random.nextInt(8) == 0 ? units.size() - 1 : random.nextInt(Math.max(1, units.size() - 1))));
        return random.nextInt(5) == 0 ? fact.approximate().build() : fact.build();
    }

    private static void figure(Random random, FactBuilder fact, String unit) {
        BigDecimal low = BigDecimal.valueOf(random.nextInt(1, 4000)).movePointLeft(random.nextInt(3));
        BigDecimal high =
                low.multiply(BigDecimal.valueOf(random.nextInt(101, 300))).movePointLeft(2);
        switch (random.nextInt(8)) {
            case 0 -> fact.numbers(low.toPlainString(), null, unit);
            case 1 -> fact.numbers(null, low.toPlainString(), unit);
            case 2, 3 -> fact.numbers(low.toPlainString(), high.toPlainString(), unit);
            case 4 -> fact.number("0", unit);
            default -> fact.number(low.toPlainString(), unit);
        }
    }

    private static Fact copy(Fact fact, Value value) {
        return new Fact(
                fact.id(),
                fact.technology(),
                fact.attribute(),
                value,
                fact.variant(),
                fact.conditions(),
                fact.notStated(),
                fact.remark(),
                fact.source(),
                fact.locator(),
                fact.asOf(),
                fact.quality(),
                fact.rank(),
                fact.rankReason(),
                fact.ruling(),
                fact.rulingReason(),
                fact.note());
    }

    private static <E> E pick(Random random, List<E> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<Compared> compared(PairFinding finding) {
        if (finding.outcome() == Outcome.NOT_COMPARABLE) {
            return List.of();
        }
        var best = new Compared(
                Objects.requireNonNull(finding.facts()),
                finding.difference(),
                Objects.requireNonNull(finding.apart()),
                finding.better(),
                finding.sentence());
        return Stream.concat(
                        Stream.of(best), finding.alsoCompared() == null ? Stream.of() : finding.alsoCompared().stream())
                .toList();
    }

    private static List<PairFinding.Code> codes(PairFinding finding) {
        return finding.reasons() == null
                ? List.of()
                : finding.reasons().stream().map(Reason::code).sorted().toList();
    }

    private static void assertSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        assertEquals(one == null ? null : one.stripTrailingZeros(), other == null ? null : other.stripTrailingZeros());
    }
}
