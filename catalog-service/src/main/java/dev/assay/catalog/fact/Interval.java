package dev.assay.catalog.fact;

import dev.assay.catalog.attribute.Attribute;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a value lies, in the unit of its attribute; an end that its source leaves open is null.
public record Interval(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    /// What "about" is taken to mean, on either side: 10 %.
    private static final BigDecimal ABOUT = new BigDecimal("0.10");

    /// By how much the figures of one benchmark run stand for those of another, on either side: 5 %. It goes for
    /// intervals, too: else a figure that is given with its spread would look surer than one without.
    private static final BigDecimal RUN = new BigDecimal("0.05");

    /// Attributes of this category vary from run to run.
    static final String PERFORMANCE = "performance";

    public Interval {
        low = low == null ? null : plain(low);
        high = high == null ? null : plain(high);
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("The low end %s is above the high end %s".formatted(low, high));
        }
    }

    /// What the source printed: numbers as they are, levels by their place on the scale, no and yes as 0 and 1. Empty
    /// for text, and where there is no value.
    public static Optional<Interval> printed(Fact fact, Attribute attribute) {
        return switch (fact.value()) {
            case Value.Numeric number ->
                Optional.of(new Interval(
                        convert(number.low(), number, attribute), convert(number.high(), number, attribute)));
            case Value.Level level -> Optional.of(point(level.index()));
            case Value.Truth truth -> Optional.of(point(truth.value() ? 1 : 0));
            case Value.Text _, Value.Missing _ -> Optional.empty();
        };
    }

    /// What the source can be taken to mean: approximate numbers and what was measured in a benchmark are wider than
    /// they are printed. Whether two values are apart is asked of these.
    public static Optional<Interval> meant(Fact fact, Attribute attribute) {
        return printed(fact, attribute).map(printed -> switch (fact.value()) {
            case Value.Numeric number when number.approximate() -> printed.widened(ABOUT);
            case Value.Numeric _ when isOfARun(fact, attribute) -> printed.widened(RUN);
            case Value.Numeric _, Value.Level _, Value.Truth _, Value.Text _, Value.Missing _ -> printed;
        });
    }

    /// Whether no value lies in both.
    public boolean isApartFrom(Interval other) {
        return isBelow(other) || other.isBelow(this);
    }

    /// Whether all of it lies below all of the other.
    public boolean isBelow(Interval other) {
        return high != null && other.low != null && high.compareTo(other.low) < 0;
    }

    /// The end that is known, the lower one where both are.
    public BigDecimal known() {
        if (low != null) {
            return low;
        }
        if (high != null) {
            return high;
        }
        throw new IllegalStateException("An interval has an end");
    }

    /// Whether both ends are the same.
    public boolean isPoint() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    private Interval widened(BigDecimal share) {
        return new Interval(
                low == null ? null : low.subtract(low.abs().multiply(share)),
                high == null ? null : high.add(high.abs().multiply(share)));
    }

    private static boolean isOfARun(Fact fact, Attribute attribute) {
        return fact.quality() == Quality.MEASURED && attribute.category().equals(PERFORMANCE);
    }

    /// The same number in one form, so that equal intervals are equal: 50, 50.0 and 5E+1.
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Interval point(long at) {
        return new Interval(BigDecimal.valueOf(at), BigDecimal.valueOf(at));
    }

    private static @Nullable BigDecimal convert(@Nullable BigDecimal end, Value.Numeric number, Attribute attribute) {
        return end == null ? null : Units.convert(end, number.unit(), attribute.unit());
    }
}
