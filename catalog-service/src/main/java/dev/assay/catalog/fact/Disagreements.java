package dev.assay.catalog.fact;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.attribute.ConditionKey;
import dev.assay.catalog.attribute.DataType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds where facts about one attribute of one technology contradict each other.
///
/// Facts of a variant are held against facts of that variant only, and ratios against ratios to the same; deprecated
/// facts contradict nothing. Doubtful and suspicious facts take part in disagreements, never in conflicts.
public final class Disagreements {

    private static final BigDecimal TELLING_FACTOR = BigDecimal.valueOf(2);
    private static final MathContext FACTOR_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Disagreements() {}

    /// A fact and where its value lies.
    private record Placed(Fact fact, Interval interval, Interval meant, boolean isSuspect) {

        boolean isSound() {
            return fact.quality() != Quality.DOUBTFUL && !isSuspect;
        }
    }

    /// All contradictions among the facts of one technology and one attribute, the largest first.
    ///
    /// @param technology its name, for the sentences
    public static List<Disagreement> among(
            List<Fact> facts, Attribute attribute, String technology, Suspicions suspicions) {
        var found = new ArrayList<Disagreement>();
        for (Subject about : subjects(facts)) {
            List<Placed> placed = facts.stream()
                    .filter(fact -> fact.rank() != Rank.DEPRECATED)
                    .filter(fact -> Subject.of(fact).equals(about))
                    .flatMap(fact -> place(fact, attribute, suspicions).stream())
                    .sorted(Comparator.comparing(
                                    (Placed each) -> each.interval().known())
                            .thenComparing(each -> high(each))
                            .thenComparing(each -> each.fact().id()))
                    .toList();
            String subject = about.named(technology);
            conflict(placed, attribute, subject).ifPresent(found::add);
            disagreement(placed, attribute, subject).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Disagreements::size)
                .reversed()
                .thenComparing(each -> each.facts().getFirst()));
        return found;
    }

    /// What facts must be about to be held against each other: a ratio to one technology says nothing of the ratio to
    /// another.
    private record Subject(String variant, String reference) {

        static Subject of(Fact fact) {
            return new Subject(
                    Objects.requireNonNullElse(fact.variant(), ""),
                    fact.conditions()
                            .of(ConditionKey.REFERENCE)
                            .map(Object::toString)
                            .orElse(""));
        }

        String named(String technology) {
            String name = variant.isEmpty() ? technology : "%s (%s)".formatted(technology, variant);
            return reference.isEmpty() ? name : "%s against %s".formatted(name, reference);
        }
    }

    private static List<Subject> subjects(List<Fact> facts) {
        return facts.stream()
                .map(Subject::of)
                .distinct()
                .sorted(Comparator.comparing(Subject::variant).thenComparing(Subject::reference))
                .toList();
    }

    private static Optional<Placed> place(Fact fact, Attribute attribute, Suspicions suspicions) {
        return Interval.printed(fact, attribute)
                .flatMap(printed -> Interval.meant(fact, attribute)
                        .map(meant -> new Placed(fact, printed, meant, suspicions.isSuspect(fact))));
    }

    private static BigDecimal high(Placed placed) {
        BigDecimal high = placed.interval().high();
        return high == null ? placed.interval().known() : high;
    }

    private static Optional<Disagreement> conflict(List<Placed> placed, Attribute attribute, String subject) {
        List<Placed> sound = placed.stream().filter(Placed::isSound).toList();
        return build(
                Disagreement.Kind.CONFLICT,
                sound,
                (one, other) -> one.meant().isBelow(other.meant()) && isComparable(attribute, one, other),
                attribute,
                subject);
    }

    private static Optional<Disagreement> disagreement(List<Placed> placed, Attribute attribute, String subject) {
        return build(
                Disagreement.Kind.DISAGREEMENT,
                placed,
                (one, other) -> isTellinglyBelow(one, other, attribute)
                        && !(one.isSound() && other.isSound() && isComparable(attribute, one, other)),
                attribute,
                subject);
    }

    private static boolean isComparable(Attribute attribute, Placed one, Placed other) {
        return Circumstances.ofOneTechnology(attribute, one.fact(), other.fact())
                .isEmpty();
    }

    private static boolean isTellinglyBelow(Placed one, Placed other, Attribute attribute) {
        if (!one.meant().isBelow(other.meant())) {
            return false;
        }
        if (attribute.dataType() != DataType.NUMBER) {
            return true;
        }
        BigDecimal low = Objects.requireNonNull(one.interval().high());
        BigDecimal high = Objects.requireNonNull(other.interval().low());
        return low.signum() >= 0 && high.compareTo(low.multiply(TELLING_FACTOR)) >= 0;
    }

    /// Puts all facts that contradict some other one into one statement, sized by the pair that lies farthest apart.
    private static Optional<Disagreement> build(
            Disagreement.Kind kind,
            List<Placed> placed,
            BiPredicate<Placed, Placed> contradicts,
            Attribute attribute,
            String subject) {
        Set<Placed> involved = new LinkedHashSet<>();
        @Nullable Placed lowest = null;
        @Nullable Placed highest = null;
        for (Placed one : placed) {
            for (Placed other : placed) {
                if (contradicts.test(one, other)) {
                    involved.add(one);
                    involved.add(other);
                    if (lowest == null || highest == null || isFarther(one, other, lowest, highest)) {
                        lowest = one;
                        highest = other;
                    }
                }
            }
        }
        if (lowest == null || highest == null) {
            return Optional.empty();
        }
        List<Placed> apart = placed.stream().filter(involved::contains).toList();
        List<Fact> facts = apart.stream().map(Placed::fact).toList();
        boolean isNumber = attribute.dataType() == DataType.NUMBER;
        BigDecimal factor = isNumber ? factor(lowest, highest) : null;
        Integer levels = isNumber
                ? null
                : highest.interval().known().subtract(lowest.interval().known()).intValueExact();
        return Optional.of(new Disagreement(
                kind,
                lowest.fact().technology(),
                attribute.id(),
                factor,
                levels,
                facts.stream().map(Fact::id).toList(),
                sentence(kind, attribute, subject, apart, lowest, highest, factor)));
    }

    private static boolean isFarther(Placed one, Placed other, Placed lowest, Placed highest) {
        return gap(one, other).compareTo(gap(lowest, highest)) > 0;
    }

    /// Relative to the lower figure; the difference itself where that is zero or less.
    private static BigDecimal gap(Placed lower, Placed higher) {
        BigDecimal from = Objects.requireNonNull(lower.interval().high());
        BigDecimal to = Objects.requireNonNull(higher.interval().low());
        return from.signum() > 0 ? to.divide(from, MathContext.DECIMAL64) : to.subtract(from);
    }

    private static @Nullable BigDecimal factor(Placed lowest, Placed highest) {
        BigDecimal from = Objects.requireNonNull(lowest.interval().high());
        BigDecimal to = Objects.requireNonNull(highest.interval().low());
        return from.signum() > 0 ? rounded(to.divide(from, MathContext.DECIMAL64)) : null;
    }

    /// Three digits say enough of how far apart figures are; whole numbers keep theirs.
    private static BigDecimal rounded(BigDecimal factor) {
        BigDecimal shortened = factor.round(FACTOR_DIGITS);
        return shortened.scale() < 0 ? factor.setScale(0, RoundingMode.HALF_UP) : shortened;
    }

    private static BigDecimal size(Disagreement disagreement) {
        if (disagreement.factor() != null) {
            return disagreement.factor();
        }
        return disagreement.levels() == null ? BigDecimal.ZERO : BigDecimal.valueOf(disagreement.levels());
    }

    private static String sentence(
            Disagreement.Kind kind,
            Attribute attribute,
            String subject,
            List<Placed> apart,
            Placed lowest,
            Placed highest,
            @Nullable BigDecimal factor) {
        var sentence = new StringBuilder("%s of %s: from %s to %s"
                .formatted(attribute.name(), subject, words(lowest.fact()), words(highest.fact())));
        if (factor != null) {
            sentence.append(", a factor of ").append(Figures.plain(factor));
        }
        sentence.append(
                switch (kind) {
                    case CONFLICT -> ", under conditions that can be compared";
                    case DISAGREEMENT ->
                        "; "
                                + parting(
                                        attribute,
                                        apart.stream().map(Placed::fact).toList());
                });
        long unsound = apart.stream().filter(each -> !each.isSound()).count();
        if (unsound > 0) {
            sentence.append("; %d of the %d facts %s %s"
                    .formatted(unsound, apart.size(), unsound == 1 ? "is" : "are", unsoundness(apart)));
        }
        return sentence.append('.').toString();
    }

    private static String unsoundness(List<Placed> apart) {
        boolean isDoubtful = apart.stream().anyMatch(each -> each.fact().quality() == Quality.DOUBTFUL);
        boolean isSuspect =
                apart.stream().anyMatch(each -> each.isSuspect() && each.fact().quality() != Quality.DOUBTFUL);
        return isDoubtful && isSuspect ? "doubtful or suspicious" : isDoubtful ? "doubtful" : "suspicious";
    }

    private static String words(Fact fact) {
        return Figures.words(fact.value());
    }

    /// Which conditions differ, and which are left open.
    private static String parting(Attribute attribute, List<Fact> facts) {
        String differing = labels(key -> facts.stream()
                        .flatMap(fact -> fact.conditions().of(key).stream())
                        .distinct()
                        .count()
                > 1);
        String open = labels(key -> facts.stream()
                .anyMatch(fact -> fact.notStated().contains(key)
                        || (attribute.essentialConditions().contains(key)
                                && fact.conditions().of(key).isEmpty())));
        long sources = facts.stream().map(Fact::source).distinct().count();
        var parts = new ArrayList<String>();
        if (!differing.isEmpty()) {
            parts.add("they differ in " + differing);
        }
        if (!open.isEmpty()) {
            parts.add("not all state " + open);
        }
        if (parts.isEmpty()) {
            parts.add(sources > 1 ? "they come from %d sources".formatted(sources) : "one source gives them all");
        }
        return String.join("; ", parts);
    }

    private static String labels(Predicate<ConditionKey> filter) {
        return Arrays.stream(ConditionKey.values())
                .filter(filter)
                .map(key -> key.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
