package dev.assay.web.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.assay.web.client.Attribute;
import dev.assay.web.client.CaseStudy;
import dev.assay.web.client.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            26727.33 | 26,727
            0.125    | 0.125
            12       | 12
            0        | 0
            198313954| 198,313,954
            """)
    void a_number_shows_the_digits_that_count(double number, String shown) {
        assertEquals(shown, Figures.number(number));
    }

    @Test
    void a_figure_is_as_exact_as_its_source() {
        assertEquals("105.57", Figures.text(new Value.Amount(105.57, 105.57, null, null, false, "ms")));
        assertEquals(
                "39,584.67 req/s", Figures.withUnit(new Value.Amount(39584.67, 39584.67, null, null, false, "req/s")));
    }

    @Test
    void open_ends_and_approximations_are_put_in_words() {
        assertEquals(
                "at most 1,000 req/s",
                Figures.withUnit(new Value.Amount(null, 1000.0, null, "at-most", true, "req/s")));
        assertEquals("about 2,000 to 3,000", Figures.text(new Value.Amount(2000.0, 3000.0, null, null, true, "req/s")));
        assertEquals("212 (187 to 401)", Figures.text(new Value.Amount(187.0, 401.0, 212.0, null, false, "ms")));
    }

    @Test
    void what_is_missing_is_told_apart() {
        assertEquals("unknown", Figures.withUnit(new Value.Missing("unknown")));
        assertEquals("not applicable", Figures.withUnit(new Value.Missing("not-applicable")));
        assertEquals("not measured", Figures.withUnit(new Value.Missing("not-measured")));
    }

    @Test
    void a_year_takes_neither_separator_nor_unit() {
        assertEquals("2010", Figures.text(new Value.Amount(2010.0, 2010.0, null, null, false, "year")));
        assertEquals("2010", Figures.withUnit(new Value.Amount(2010.0, 2010.0, null, null, false, "year")));
    }

    @Test
    void a_ratio_below_one_is_turned_round_but_zero() {
        assertEquals("by a factor of 4", Figures.times(0.25, 0.25));
        assertEquals("by a factor of at least 2", Figures.times(0.0, 0.5));
        assertEquals("by a factor of 0", Figures.times(0.0, 0.0));
    }

    @Test
    void times_have_a_plural() {
        assertEquals("10 to 16 weeks", Figures.withUnit(new Value.Amount(10.0, 16.0, null, null, false, "week")));
        assertEquals("1 year", Figures.withUnit(new Value.Amount(1.0, 1.0, null, null, false, "year")));
        assertEquals(
                "at least 12 years", Figures.withUnit(new Value.Amount(12.0, null, null, "at-least", false, "year")));
        assertEquals("30 h", Figures.withUnit(new Value.Amount(30.0, 30.0, null, null, false, "h")));
    }

    @Test
    void what_is_counted_has_a_singular() {
        assertEquals("1 release", Figures.withUnit(new Value.Amount(1.0, 1.0, null, null, false, "releases")));
        assertEquals("about 1 person", Figures.withUnit(new Value.Amount(1.0, 1.0, null, null, true, "people")));
        assertEquals("1 country", Figures.withUnit(new Value.Amount(1.0, 1.0, null, null, false, "countries")));
        assertEquals(
                "0 to 1 components", Figures.withUnit(new Value.Amount(0.0, 1.0, null, null, false, "components")));
        assertEquals("1 ms", Figures.withUnit(new Value.Amount(1.0, 1.0, null, null, false, "ms")));
    }

    @Test
    void a_unit_by_itself_stands_for_many() {
        assertEquals("months", Figures.unit("month"));
        assertEquals("times", Figures.unit("x"));
        assertEquals("times Express", Figures.unit("x Express"));
        assertEquals("year", Figures.unit("year"), "which may be a date");
    }

    @Test
    void a_unit_that_the_name_says_is_not_said_again() {
        assertNull(Figures.unitBeside(attribute("GitHub stars", "stars")));
        assertNull(Figures.unitBeside(attribute("First release year", "year")));
        assertNull(Figures.unitBeside(attribute("Years in the market", "year")));
        assertEquals("ms", Figures.unitBeside(attribute("Median response latency", "ms")));
        assertEquals("packages", Figures.unitBeside(attribute("Size of the package registry", "packages")));
        assertNull(Figures.unitBeside(attribute("Licence", null)));
    }

    private static Attribute attribute(String name, @Nullable String unit) {
        return new Attribute("a", name, "c", "number", unit, "none", List.of(), null, null, null);
    }

    @Test
    void figures_of_a_case_name_what_is_counted_once() {
        var study = new CaseStudy(
                "ride",
                "A ride",
                List.of(),
                null,
                "",
                "",
                "",
                List.of(
                        new CaseStudy.Figure("cities, more than", 300.0, null, null, "cities"),
                        new CaseStudy.Figure("time to double in size, about", 6.0, null, null, "month"),
                        new CaseStudy.Figure("effort", 1.0, null, null, "month")),
                "paper",
                "B",
                null);
        assertEquals(
                List.of("cities: more than 300", "time to double in size: about 6 months", "effort: 1 month"),
                CaseFigures.inWords(study));
    }

    @Test
    void levels_become_words_in_what_is_said_of_their_attribute() {
        var attribute = new Attribute(
                "cpu",
                "Computation",
                "architecture",
                "ordinal",
                null,
                "higher",
                List.of("none", "parallel-threads", "parallel-threads-and-background", "add-on"),
                null,
                null,
                null);
        assertEquals(
                "parallel threads: on all cores. parallel threads and background: jobs too, with an add-on. Non-stop.",
                Figures.inWords(
                        attribute,
                        "parallel-threads: on all cores. parallel-threads-and-background: jobs too, with an add-on."
                                + " Non-stop."));
    }

    @Test
    void identifiers_become_words() {
        assertEquals("non-blocking or virtual threads", Figures.words("non-blocking-or-virtual-threads"));
        assertEquals("duration seconds", Figures.words("durationSeconds"));
    }
}
