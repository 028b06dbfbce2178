package dev.assay.catalog.comparison;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.attribute.ConditionKey;
import dev.assay.catalog.comparison.PairFinding.Code;
import dev.assay.catalog.comparison.PairFinding.Reason;
import dev.assay.catalog.fact.Circumstances;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.Figures;
import dev.assay.catalog.fact.Quality;
import dev.assay.catalog.fact.Rank;
import dev.assay.catalog.fact.Suspicions;
import dev.assay.catalog.fact.Units;
import dev.assay.catalog.fact.Value;
import dev.assay.catalog.technology.Technology;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lets two facts of two technologies be compared, or says why not: a difference exists only where attribute, kind of
/// technology, unit and circumstances agree, and neither fact is doubtful, suspicious, deprecated or about a variant.
final class Guard {

    private Guard() {}

    /// Why two technologies can't be compared at all; empty where they can.
    static List<Reason> between(Technology first, Technology second) {
        return first.kind() == second.kind()
                ? List.of()
                : List.of(new Reason(
                        Code.KIND_DIFFERS,
                        "A %s against a %s."
                                .formatted(first.kind().word(), second.kind().word())));
    }

    /// Why two facts of an attribute can't be compared; empty where they can.
    static List<Reason> between(Attribute attribute, Fact first, Fact second, Suspicions suspicions) {
        var reasons = new ArrayList<Reason>();
        if (first.variant() != null || second.variant() != null) {
            reasons.add(new Reason(Code.VARIANT, "A variant doesn't stand for the technology."));
        }
        if (first.quality() == Quality.DOUBTFUL || second.quality() == Quality.DOUBTFUL) {
            reasons.add(new Reason(Code.DOUBTFUL, "The source leaves unclear what the figure belongs to."));
        }
        if (suspicions.isSuspect(first) || suspicions.isSuspect(second)) {
            reasons.add(new Reason(Code.SUSPICIOUS, "A figure is suspicious, and nobody has cleared it."));
        }
        if (first.rank() == Rank.DEPRECATED || second.rank() == Rank.DEPRECATED) {
            reasons.add(new Reason(Code.SUPERSEDED, "A figure is deprecated."));
        }
        if (!isOfUnit(attribute, first) || !isOfUnit(attribute, second)) {
            reasons.add(new Reason(Code.UNIT_DIFFERS, "%s against %s.".formatted(unit(first), unit(second))));
        }
        Circumstances.acrossTechnologies(attribute, first, second)
                .forEach(each -> reasons.add(reason(attribute, each)));
        return reasons;
    }

    private static Reason reason(Attribute attribute, Circumstances.Difference difference) {
        return switch (difference) {
            case Circumstances.Difference.NotOrderable _ ->
                new Reason(Code.NOT_ORDERABLE, "What sources say of this has no order.");
            case Circumstances.Difference.OtherSource _ -> new Reason(Code.OTHER_SOURCE, otherSource(attribute));
            case Circumstances.Difference.NotStated(var key) ->
                new Reason(Code.CONDITION_NOT_STATED, "Not both state the %s.".formatted(key.label()));
            case Circumstances.Difference.Differs(var key, var first, var second) ->
                new Reason(Code.CONDITION_DIFFERS, differing(key, first, second));
        };
    }

    private static String differing(ConditionKey key, Object first, Object second) {
        if (key == ConditionKey.REGISTRY) {
            return "Counts of different registries: %s against %s.".formatted(first, second);
        }
        return key.isNumber()
                ? "%s against %s %s.".formatted(words(first), words(second), key.label())
                : "The %s differs: %s against %s.".formatted(key.label(), first, second);
    }

    private static String otherSource(Attribute attribute) {
        return switch (attribute.category()) {
            case "performance", "footprint" -> "Other benchmark run.";
            default ->
                switch (attribute.dataType()) {
                    case NUMBER -> "Counted by another source, in another way or at another time.";
                    case ORDINAL, BOOLEAN, TEXT -> "Judged by another source.";
                };
        };
    }

    private static String words(Object number) {
        return number instanceof Long count ? Figures.plain(BigDecimal.valueOf(count)) : number.toString();
    }

    private static boolean isOfUnit(Attribute attribute, Fact fact) {
        return Units.areSameDimension(unit(fact), attribute.unit());
    }

    private static @Nullable String unit(Fact fact) {
        return fact.value() instanceof Value.Numeric number ? number.unit() : null;
    }
}
