package dev.assay.recommender.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.scoring.ValueFunction.Beyond;
import dev.assay.recommender.scoring.ValueFunction.Knot;
import dev.assay.recommender.scoring.ValueFunction.Scale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ValueFunctionTest {

    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    private final ValueFunction rising = linear(0, 0, 10, 0.5, 20, 0.5, 40, 1);
    private final ValueFunction falling = linear(0, 1, 10, 0);
    private final ValueFunction peaked = ValueFunction.closeTo(6, 0, 10);
    private final ValueFunction magnitudes =
            new ValueFunction(List.of(new Knot(1, 0), new Knot(10, 0.5), new Knot(1_000, 1)), Scale.LOGARITHMIC);

    @Test
    void equal_ratios_are_worth_the_same_on_a_logarithmic_scale() {
        assertEquals(0.25, magnitudes.valueAt(Math.sqrt(10)), 1e-12);
        assertEquals(0.75, magnitudes.valueAt(100), 1e-12);
        assertEquals(0.5, magnitudes.valueAt(10));
        assertEquals(0, magnitudes.valueAt(-5));
        assertEquals(100, magnitudes.inverse(0.75).orElseThrow().low(), 1e-9);
    }

    @Test
    void a_target_is_worth_1_and_its_surroundings_less() {
        assertEquals(1, peaked.valueAt(6));
        assertEquals(0.4, peaked.valueAt(0), 1e-12);
        assertEquals(0.6, peaked.valueAt(10), 1e-12);
        assertEquals(0.8, peaked.valueAt(4), 1e-12);
        assertEquals(0.4, peaked.valueAt(-3), 1e-12);
        assertEquals(0.75, ValueFunction.closeTo(3, 2, 6).valueAt(2));
        assertEquals(0.25, ValueFunction.closeTo(3, 2, 6).valueAt(6));
        assertEquals(1, ValueFunction.closeTo(0, 0, 10).valueAt(0));
        assertEquals(0, ValueFunction.closeTo(0, 0, 10).valueAt(10));
        assertEquals(0, ValueFunction.closeTo(10, 0, 10).valueAt(0));
        assertThrows(IllegalArgumentException.class, () -> ValueFunction.closeTo(11, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> ValueFunction.closeTo(-1, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> ValueFunction.closeTo(0, 0, 0));
    }

    @Test
    void the_inverse_is_a_number_or_an_interval_where_it_is_flat() {
        assertEquals(Optional.of(new Range(5, 5)), rising.inverse(0.25));
        assertEquals(Optional.of(new Range(10, 20)), rising.inverse(0.5));
        assertEquals(Optional.of(new Range(30, 30)), rising.inverse(0.75));
        assertEquals(Optional.of(new Range(-ENDLESS, 0)), rising.inverse(0));
        assertEquals(Optional.of(new Range(40, ENDLESS)), rising.inverse(1));
        assertEquals(Optional.empty(), rising.inverse(1.1));
        assertEquals(Optional.empty(), rising.inverse(-0.1));
        assertEquals(Optional.of(new Range(2.5, 2.5)), falling.inverse(0.75));
        assertEquals(Optional.empty(), peaked.inverse(0.8), "a peak has two sides");
    }

    @Test
    void what_is_worth_at_least_a_value_is_an_interval() {
        assertEquals(Optional.of(new Range(5, ENDLESS)), rising.worthAtLeast(0.25));
        assertEquals(Optional.of(new Range(10, ENDLESS)), rising.worthAtLeast(0.5));
        assertEquals(Optional.of(new Range(-ENDLESS, ENDLESS)), rising.worthAtLeast(0));
        assertEquals(Optional.of(new Range(-ENDLESS, 2.5)), falling.worthAtLeast(0.75));
        Range around = peaked.worthAtLeast(0.8).orElseThrow();
        assertEquals(4, around.low(), 1e-12);
        assertEquals(8, around.high(), 1e-12);
        assertEquals(Optional.of(new Range(6, 6)), peaked.worthAtLeast(1));
        assertEquals(Optional.empty(), rising.worthAtLeast(1.01));
    }

    @RepeatedTest(20)
    void an_inverse_is_worth_what_was_asked_for(RepetitionInfo repetition) {
        double value = repetition.getCurrentRepetition() / 21.0;
        for (ValueFunction function : List.of(rising, falling, magnitudes)) {
            Range facts = function.inverse(value).orElseThrow();
            assertEquals(value, function.valueAt(facts.low()), 1e-12);
            assertEquals(value, function.valueAt(facts.high()), 1e-12);
            assertTrue(facts.contains((facts.low() + facts.high()) / 2));
        }
    }

    @Test
    void beyond_the_knots_a_function_is_constant_or_goes_on() {
        List<Knot> knots = List.of(new Knot(0, 0), new Knot(1, 0.5), new Knot(2, 2));
        ValueFunction goingOn = new ValueFunction(knots, Scale.LINEAR, Beyond.EXTRAPOLATED);
        assertEquals(-0.5, goingOn.valueAt(-1));
        assertEquals(3.5, goingOn.valueAt(3));
        assertEquals(0.5, goingOn.valueAt(1));
        assertEquals(2, new ValueFunction(knots, Scale.LINEAR).valueAt(3));
        assertEquals(Optional.of(new Range(2, 2)), goingOn.inverse(2));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ValueFunction(List.of(new Knot(1, 1)), Scale.LOGARITHMIC, Beyond.EXTRAPOLATED));
    }

    @Test
    void a_single_knot_makes_everything_worth_the_same() {
        ValueFunction indifferent = linear(3, 0.7);
        assertEquals(0.7, indifferent.valueAt(-100));
        assertEquals(0.7, indifferent.valueAt(100));
        assertEquals(Optional.of(new Range(-ENDLESS, ENDLESS)), indifferent.inverse(0.7));
        assertThrows(IllegalArgumentException.class, () -> new ValueFunction(List.of(), Scale.LINEAR));
    }

    @Test
    void a_line_is_known_where_no_knot_bends_it() {
        assertTrue(rising.isLineOn(1, 9));
        assertTrue(rising.isLineOn(0, 10));
        assertFalse(rising.isLineOn(9, 11));
        assertFalse(rising.isLineOn(-1, 5));
        assertFalse(rising.isLineOn(35, 41));
        assertTrue(rising.isLineOn(41, 50));
        assertFalse(magnitudes.isLineOn(2, 3));
        assertTrue(new ValueFunction(List.of(new Knot(0, 0), new Knot(1, 1)), Scale.LINEAR, Beyond.EXTRAPOLATED)
                .isLineOn(-1, 2));
    }

    @Test
    void categories_have_values_by_table() {
        CategoryValues licences = new CategoryValues(Map.of("permissive", 1.0, "copyleft", 0.5, "closed", 0.0));
        assertEquals(0.5, licences.valueOf("copyleft"));
        assertEquals(List.of("copyleft", "permissive"), licences.worthAtLeast(0.5));
        assertThrows(IllegalArgumentException.class, () -> new CategoryValues(Map.of()));
    }

    @Test
    void a_range_has_an_order() {
        assertThrows(IllegalArgumentException.class, () -> new Range(2, 1));
        assertTrue(new Range(1, 2).contains(1));
        assertTrue(new Range(1, 2).contains(2));
        assertFalse(new Range(1, 2).contains(2.1));
        assertFalse(new Range(1, 2).contains(0.9));
    }

    private static ValueFunction linear(double... xy) {
        return new ValueFunction(
                java.util.stream.IntStream.range(0, xy.length / 2)
                        .mapToObj(i -> new Knot(xy[2 * i], xy[2 * i + 1]))
                        .toList(),
                Scale.LINEAR);
    }
}
