package dev.assay.catalog.fact;

import static javax.measure.MetricPrefix.GIGA;
import static javax.measure.MetricPrefix.KILO;
import static javax.measure.MetricPrefix.MEGA;
import static javax.measure.MetricPrefix.MILLI;
import static javax.measure.MetricPrefix.NANO;
import static tech.units.indriya.unit.Units.HOUR;
import static tech.units.indriya.unit.Units.MINUTE;
import static tech.units.indriya.unit.Units.MONTH;
import static tech.units.indriya.unit.Units.SECOND;
import static tech.units.indriya.unit.Units.WEEK;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import org.jspecify.annotations.Nullable;
import tech.units.indriya.function.RationalNumber;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.UnitDimension;

/// Which units measure the same thing, and how they convert. Units that aren't listed here measure only themselves:
/// requests are never packages. Weeks of calendar time are no hours of work, and are left apart on purpose.
public final class Units {

    private static final Unit<?> BYTE = new BaseUnit<>("B", "byte", UnitDimension.parse('B'));
    private static final Unit<?> DOWNLOAD = new BaseUnit<>("download", "download", UnitDimension.parse('D'));

    /// As the catalogue spells them. A month has the mean length of the Gregorian calendar, 30.436875 days.
    private static final Map<String, Unit<?>> KNOWN = Map.ofEntries(
            Map.entry("KB", BYTE.prefix(KILO)),
            Map.entry("MB", BYTE.prefix(MEGA)),
            Map.entry("GB", BYTE.prefix(GIGA)),
            Map.entry("ns", NANO(SECOND)),
            Map.entry("ms", MILLI(SECOND)),
            Map.entry("s", SECOND),
            Map.entry("min", MINUTE),
            Map.entry("h", HOUR),
            Map.entry("downloads/month", DOWNLOAD.divide(MONTH)),
            Map.entry("downloads/week", DOWNLOAD.divide(WEEK)));

    private Units() {}

    /// Whether values in two units can be compared.
    ///
    /// @param one   null for a bare number
    /// @param other null for a bare number
    public static boolean areSameDimension(@Nullable String one, @Nullable String other) {
        if (String.valueOf(one).equals(String.valueOf(other))) {
            return true;
        }
        return known(one).flatMap(unit -> known(other).map(unit::isCompatible)).orElse(false);
    }

    /// The same quantity in another unit of its dimension.
    ///
    /// @throws IllegalArgumentException if the units measure different things
    static BigDecimal convert(BigDecimal value, @Nullable String from, @Nullable String to) {
        if (String.valueOf(from).equals(String.valueOf(to))) {
            return value;
        }
        try {
            Number converted = known(from)
                    .orElseThrow(() -> new IllegalArgumentException(from + " converts to nothing else"))
                    .getConverterToAny(known(to)
                            .orElseThrow(() -> new IllegalArgumentException(to + " converts from nothing else")))
                    .convert(value);
            return switch (converted) {
                case BigDecimal exact -> exact;
                case RationalNumber ratio ->
                    new BigDecimal(ratio.getDividend())
                            .divide(new BigDecimal(ratio.getDivisor()), MathContext.DECIMAL128);
                default -> new BigDecimal(converted.toString());
            };
        } catch (IncommensurableException different) {
            throw new IllegalArgumentException("%s are no %s".formatted(from, to), different);
        }
    }

    private static Optional<Unit<?>> known(@Nullable String unit) {
        return Optional.ofNullable(unit).map(KNOWN::get);
    }
}
