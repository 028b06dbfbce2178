package dev.assay.catalog.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which units measure the same thing, and by what they differ. Units that aren't listed here measure only themselves:
/// requests are never packages. Weeks of calendar time are no hours of work, and are left apart on purpose.
public final class Units {

    /// A unit as a multiple of what its dimension is measured in.
    private record Scale(String dimension, BigDecimal factor) {}

    // A download rate of a month is spread over its mean length in the Gregorian calendar, 30.436875 days.
    private static final Map<String, Scale> KNOWN = Map.ofEntries(
            unit("KB", "size", "1"),
            unit("MB", "size", "1000"),
            unit("GB", "size", "1000000"),
            unit("ns", "duration", "0.000001"),
            unit("ms", "duration", "1"),
            unit("s", "duration", "1000"),
            unit("min", "duration", "60000"),
            unit("h", "duration", "3600000"),
            unit("downloads/month", "downloads", "7"),
            unit("downloads/week", "downloads", "30.436875"));

    private Units() {}

    /// Whether values in two units can be compared.
    ///
    /// @param one   null for a bare number
    /// @param other null for a bare number
    public static boolean areSameDimension(@Nullable String one, @Nullable String other) {
        return dimension(one).equals(dimension(other));
    }

    /// The same quantity in another unit of its dimension.
    static BigDecimal convert(BigDecimal value, @Nullable String from, @Nullable String to) {
        if (String.valueOf(from).equals(String.valueOf(to))) {
            return value;
        }
        Scale source = Optional.ofNullable(from).map(KNOWN::get).orElseThrow();
        Scale target = Optional.ofNullable(to).map(KNOWN::get).orElseThrow();
        if (!source.dimension().equals(target.dimension())) {
            throw new IllegalArgumentException("%s are no %s".formatted(from, to));
        }
        return value.multiply(source.factor()).divide(target.factor(), MathContext.DECIMAL64);
    }

    private static String dimension(@Nullable String unit) {
        if (unit == null) {
            return "";
        }
        Scale scale = KNOWN.get(unit);
        return scale == null ? unit : scale.dimension();
    }

    private static Map.Entry<String, Scale> unit(String name, String dimension, String factor) {
        return Map.entry(name, new Scale(dimension, new BigDecimal(factor)));
    }
}
