package dev.assay.catalog.comparison;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.attribute.ConditionKey;
import dev.assay.catalog.attribute.Direction;
import dev.assay.catalog.comparison.PairFinding.Code;
import dev.assay.catalog.comparison.PairFinding.Compared;
import dev.assay.catalog.comparison.PairFinding.Difference;
import dev.assay.catalog.comparison.PairFinding.Outcome;
import dev.assay.catalog.comparison.PairFinding.Reason;
import dev.assay.catalog.comparison.PairFinding.Span;
import dev.assay.catalog.fact.Absence;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.Figures;
import dev.assay.catalog.fact.Interval;
import dev.assay.catalog.fact.Suspicions;
import dev.assay.catalog.technology.Technology;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares two technologies on one attribute by the best comparable pair of their facts.
///
/// Ratio and difference are computed from the intervals as printed, as intervals; apart is asked of what the figures
/// can be taken to mean (see [Interval#meant]).
final class PairComparator {

    private static final int DIGITS = 4;

    private final Technology first;
    private final Technology second;
    private final Suspicions suspicions;

    PairComparator(Technology first, Technology second, Suspicions suspicions) {
        this.first = first;
        this.second = second;
        this.suspicions = suspicions;
    }

    PairFinding compare(Attribute attribute, List<Fact> firstFacts, List<Fact> secondFacts) {
        List<Reason> silent = Stream.concat(silence(first, firstFacts), silence(second, secondFacts))
                .toList();
        if (!silent.isEmpty()) {
            return notComparable(silent);
        }
        List<Reason> refused = Guard.between(first, second);
        if (!refused.isEmpty()) {
            return notComparable(refused);
        }
        List<FactPair> pairs = firstFacts.stream()
                .filter(Fact::hasValue)
                .flatMap(one -> secondFacts.stream().filter(Fact::hasValue).map(other -> new FactPair(one, other)))
                .sorted(FactPair.BEST_FIRST)
                .toList();
        List<FactPair> comparable = disjoint(pairs.stream()
                .filter(pair -> Guard.between(attribute, pair.first(), pair.second(), suspicions)
                        .isEmpty())
                .toList());
        if (comparable.isEmpty()) {
            return notComparable(nearest(attribute, pairs));
        }
        Compared best = compared(attribute, comparable.getFirst());
        List<Compared> others = comparable.stream()
                .skip(1)
                .map(pair -> compared(attribute, pair))
                .toList();
        return new PairFinding(
                slugs(),
                Outcome.COMPARED,
                best.facts(),
                best.difference(),
                best.apart(),
                best.better(),
                best.sentence(),
                null,
                others.isEmpty() ? null : others);
    }

    /// Why there is nothing to compare on a side.
    private static Stream<Reason> silence(Technology technology, List<Fact> facts) {
        return Absence.of(facts)
                .map(absence -> switch (absence) {
                    case UNKNOWN -> "Unknown for %s.";
                    case NOT_APPLICABLE -> "Not applicable to %s.";
                    case NOT_MEASURED -> "Not measured for %s.";
                })
                .map(sentence -> new Reason(Code.ONLY_ONE_SIDE, sentence.formatted(technology.name())))
                .stream();
    }

    /// Each fact is compared once, in its best pair: else a list of figures would be held against every other one.
    private static List<FactPair> disjoint(List<FactPair> pairs) {
        Set<String> used = new HashSet<>();
        var disjoint = new ArrayList<FactPair>();
        for (FactPair pair : pairs) {
            if (!used.contains(pair.first().id())
                    && !used.contains(pair.second().id())) {
                used.add(pair.first().id());
                used.add(pair.second().id());
                disjoint.add(pair);
            }
        }
        return disjoint;
    }

    /// Why the pair that comes nearest to being comparable isn't.
    private List<Reason> nearest(Attribute attribute, List<FactPair> pairs) {
        return pairs.stream()
                .map(pair -> Guard.between(attribute, pair.first(), pair.second(), suspicions))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private PairFinding notComparable(List<Reason> reasons) {
        return new PairFinding(
                slugs(),
                Outcome.NOT_COMPARABLE,
                null,
                null,
                null,
                null,
                "Not comparable: %s"
                        .formatted(reasons.stream()
                                .map(reason -> uncapitalized(reason.sentence()))
                                .collect(Collectors.joining(" "))),
                reasons,
                null);
    }

    private List<String> slugs() {
        return List.of(first.slug(), second.slug());
    }

    private Compared compared(Attribute attribute, FactPair pair) {
        Interval one = Interval.printed(pair.first(), attribute).orElseThrow();
        Interval other = Interval.printed(pair.second(), attribute).orElseThrow();
        Interval oneMeant = Interval.meant(pair.first(), attribute).orElseThrow();
        Interval otherMeant = Interval.meant(pair.second(), attribute).orElseThrow();
        boolean apart = oneMeant.isApartFrom(otherMeant);
        Difference difference = difference(attribute, one, other);
        String better = apart ? better(attribute.direction(), oneMeant.isBelow(otherMeant)) : null;
        return new Compared(
                List.of(pair.first().id(), pair.second().id()),
                difference,
                apart,
                better,
                sentence(attribute, pair, difference, apart, one.equals(other)));
    }

    private @Nullable String better(Direction direction, boolean isFirstLower) {
        return switch (direction) {
            case HIGHER -> isFirstLower ? second.slug() : first.slug();
            case LOWER -> isFirstLower ? first.slug() : second.slug();
            case NONE -> null;
        };
    }

    private static @Nullable Difference difference(Attribute attribute, Interval one, Interval other) {
        return switch (attribute.dataType()) {
            case NUMBER ->
                new Difference(
                        ratio(attribute, one, other),
                        percent(ratio(attribute, one, other)),
                        new Span(minus(one.low(), other.high()), minus(one.high(), other.low()), attribute.unit()),
                        null);
            case ORDINAL ->
                new Difference(
                        null, null, null, one.known().subtract(other.known()).intValueExact());
            case BOOLEAN, TEXT -> null;
        };
    }

    /// The quotient of two intervals of positive numbers; an end that isn't known makes the quotient's end unknown.
    /// Ends of an interval are rounded outwards, so that it holds the quotient of any two values inside.
    /// Dates have none, and nothing is a multiple of zero or zero of anything.
    private static @Nullable Span ratio(Attribute attribute, Interval one, Interval other) {
        if (Figures.isDate(attribute.unit(), one.known()) && Figures.isDate(attribute.unit(), other.known())) {
            return null;
        }
        BigDecimal smallest = one.low() == null ? one.high() : one.low();
        boolean isPositive = smallest != null && smallest.signum() > 0;
        boolean dividesByPositive = other.low() != null && other.low().signum() > 0;
        if (!isPositive || !dividesByPositive) {
            return null;
        }
        boolean isExact = one.isPoint() && other.isPoint();
        BigDecimal low = divide(one.low(), other.high(), isExact ? RoundingMode.HALF_UP : RoundingMode.FLOOR);
        BigDecimal high = divide(one.high(), other.low(), isExact ? RoundingMode.HALF_UP : RoundingMode.CEILING);
        return low == null && high == null ? null : new Span(low, high, null);
    }

    private static @Nullable BigDecimal divide(
            @Nullable BigDecimal dividend, @Nullable BigDecimal divisor, RoundingMode rounding) {
        return dividend == null || divisor == null ? null : dividend.divide(divisor, new MathContext(DIGITS, rounding));
    }

    /// By how many percent the first is above the second.
    private static @Nullable Span percent(@Nullable Span ratio) {
        return ratio == null ? null : new Span(percent(ratio.low()), percent(ratio.high()), "%");
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal ratio) {
        return ratio == null ? null : ratio.subtract(BigDecimal.ONE).movePointRight(2);
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.subtract(other);
    }

    private String sentence(
            Attribute attribute, FactPair pair, @Nullable Difference difference, boolean apart, boolean same) {
        var sentence = new StringBuilder("%s %s, %s %s"
                .formatted(
                        first.name(),
                        Figures.words(pair.first().value()),
                        second.name(),
                        Figures.words(pair.second().value())));
        String shared = shared(attribute, pair);
        if (!shared.isEmpty()) {
            sentence.append(" (").append(shared).append(')');
        }
        if (same) {
            return sentence.append(": the same.").toString();
        }
        if (difference != null && difference.ratio() != null) {
            sentence.append(": ").append(multiple(difference.ratio()));
        }
        return sentence.append(apart ? "." : "; not clearly apart.").toString();
    }

    /// The larger as a multiple of the smaller, where one of them is larger for sure.
    private String multiple(Span ratio) {
        return ratio.high() != null && ratio.high().compareTo(BigDecimal.ONE) < 0
                ? "%s %s %s".formatted(second.name(), times(inverse(ratio)), first.name())
                : "%s %s %s".formatted(first.name(), times(ratio), second.name());
    }

    private static Span inverse(Span ratio) {
        return new Span(
                divide(BigDecimal.ONE, ratio.high(), RoundingMode.HALF_UP),
                divide(BigDecimal.ONE, ratio.low(), RoundingMode.HALF_UP),
                null);
    }

    private static String times(Span ratio) {
        BigDecimal low = ratio.low();
        BigDecimal high = ratio.high();
        if (low != null && high != null && low.compareTo(high) == 0) {
            return "%s times".formatted(hundredths(low));
        }
        if (low == null) {
            return "at most %s times".formatted(hundredths(Objects.requireNonNull(high)));
        }
        return high == null
                ? "at least %s times".formatted(hundredths(low))
                : "%s to %s times".formatted(hundredths(low), hundredths(high));
    }

    /// `1.00` says more than `1`; below a tenth two decimals would say too little.
    private static String hundredths(BigDecimal ratio) {
        return ratio.compareTo(new BigDecimal("0.1")) < 0
                ? Figures.plain(ratio.round(new MathContext(2, RoundingMode.HALF_UP)))
                : ratio.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /// The essential conditions, which both state alike: `64 connections`.
    private static String shared(Attribute attribute, FactPair pair) {
        return attribute.essentialConditions().stream()
                .map(key -> shared(key, pair.first().conditions().of(key).orElseThrow()))
                .collect(Collectors.joining(", "));
    }

    private static String shared(ConditionKey key, Object value) {
        return value instanceof Long count
                ? "%s %s".formatted(Figures.plain(BigDecimal.valueOf(count)), key.label())
                : "%s: %s".formatted(key.label(), value);
    }

    private static String uncapitalized(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
