package dev.assay.catalog.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "0.05, MB, KB, 50",
        "797.2, KB, MB, 0.7972",
        "2, GB, KB, 2000000",
        "0.0475, s, ms, 47.5",
        "27364, ns, ms, 0.027364",
        "1.5, h, min, 90",
        "0, s, ms, 0",
        "3.60, ms, ms, 3.60",
    })
    void a_quantity_converts_exactly_within_its_dimension(BigDecimal value, String from, String to, BigDecimal same) {
        assertEquals(0, same.compareTo(Units.convert(value, from, to)));
    }

    @Test
    void a_rate_of_a_month_spreads_over_its_mean_length() {
        BigDecimal week = Units.convert(new BigDecimal("30436875"), "downloads/month", "downloads/week");
        assertEquals(0, new BigDecimal("7000000").compareTo(week.round(MathContext.DECIMAL64)), week::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "KB, ms",
        "downloads/week, week",
        "downloads/month, KB",
        "week, h",
        "packages, lines",
        ", KB",
        "req/s, s"
    })
    void nothing_converts_across_dimensions(@Nullable String from, String to) {
        assertFalse(Units.areSameDimension(from, to));
        assertFalse(Units.areSameDimension(to, from));
        assertThrows(IllegalArgumentException.class, () -> Units.convert(BigDecimal.ONE, from, to));
    }

    @ParameterizedTest
    @CsvSource({"KB, MB", "ms, h", "downloads/month, downloads/week", "packages, packages", ","})
    void what_measures_the_same_has_one_dimension(@Nullable String one, @Nullable String other) {
        assertTrue(Units.areSameDimension(one, other));
    }
}
