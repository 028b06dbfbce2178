package dev.assay.catalog.fact;

import java.util.Comparator;
import java.util.Objects;

/// The order in which facts of one attribute are shown.
public final class FactOrder {

    /// By the number at its end, so that 10 follows 9.
    public static final Comparator<String> BY_ID = Comparator.comparing(FactOrder::stem)
            .thenComparingLong(FactOrder::number)
            .thenComparing(Comparator.naturalOrder());

    /// The technology before its variants, a value before none, what stands before what is deprecated,
    /// then rank, quality, the newest first.
    public static final Comparator<Fact> MOST_TELLING_FIRST = Comparator.comparingInt(
                    (Fact fact) -> fact.variant() == null ? 0 : 1)
            .thenComparing(fact -> !fact.hasValue())
            .thenComparing(Fact::rank)
            .thenComparing(Fact::quality)
            .thenComparing(FactOrder::freshness, Comparator.reverseOrder())
            .thenComparing(Fact::id, BY_ID);

    private FactOrder() {}

    /// The date that a fact speaks of, for ordering; without one it comes before all dates.
    public static String freshness(Fact fact) {
        return Objects.requireNonNullElse(fact.asOf(), "");
    }

    private static String stem(String id) {
        return id.substring(0, id.lastIndexOf('-') + 1);
    }

    private static long number(String id) {
        String end = id.substring(id.lastIndexOf('-') + 1);
        boolean isNumber =
                !end.isEmpty() && end.length() < 18 && end.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return isNumber ? Long.parseLong(end) : 0;
    }
}
