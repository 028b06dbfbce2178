package dev.assay.catalog.fact;

import static dev.assay.catalog.fact.FactBuilder.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalog.attribute.ConditionKey;
import dev.assay.catalog.fact.Suspicion.Kind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuspicionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "0.00", "-99"})
    void a_number_that_is_not_above_zero_is_suspicious(String figure) {
        assertEquals(
                List.of(Kind.SENTINEL),
                kinds(fact("hono", "framework-size", 1).number(figure, "KB").build()));
    }

    @Test
    void an_interval_from_zero_is_not_suspicious() {
        assertEquals(
                List.of(),
                kinds(fact("hono", "framework-size", 1).numbers("0", "3", "KB").build()));
    }

    @Test
    void a_mean_above_the_99th_percentile_of_its_run_is_suspicious() {
        Suspicion found = only(
                fact("flask", "latency-average", 1).number("0.0475", "s").build(),
                fact("flask", "latency-p99", 1).numbers("25", "40", "ms").build());

        assertEquals(Kind.MEAN_ABOVE_P99, found.kind());
        assertEquals(List.of("flask-latency-average-1", "flask-latency-p99-1"), found.facts());
        assertEquals("99 of 100 answers took at most 25 to 40 ms, and yet the mean is 0.0475 s.", found.sentence());
    }

    @Test
    void a_mean_of_another_run_technology_or_load_says_nothing_of_a_percentile() {
        assertEquals(
                List.of(),
                kinds(
                        fact("flask", "latency-p99", 1)
                                .number("40", "ms")
                                .connections(64)
                                .build(),
                        fact("flask", "latency-average", 1)
                                .number("47", "ms")
                                .connections(256)
                                .build(),
                        fact("flask", "latency-average", 2)
                                .number("48", "ms")
                                .connections(64)
                                .source("other-run")
                                .build(),
                        fact("express", "latency-average", 1)
                                .number("49", "ms")
                                .connections(64)
                                .build(),
                        fact("flask", "latency-average", 3)
                                .number("39", "ms")
                                .connections(64)
                                .build()));
    }

    @Test
    void one_figure_for_two_technologies_is_suspicious() {
        Suspicion found = only(
                fact("flask", "framework-size", 1).number("47.5", "KB").build(),
                fact("express", "framework-size", 1).number("47.50", "KB").build());

        assertEquals(Kind.SAME_FOR_BOTH, found.kind());
        assertEquals(List.of("express-framework-size-1", "flask-framework-size-1"), found.facts());
    }

    @Test
    void the_same_figure_of_two_sources_loads_or_bounds_is_not_suspicious() {
        assertEquals(
                List.of(),
                kinds(
                        fact("flask", "throughput", 1)
                                .number("900", "req/s")
                                .connections(64)
                                .build(),
                        fact("flask", "throughput", 2)
                                .number("900", "req/s")
                                .connections(64)
                                .build(),
                        fact("express", "throughput", 1)
                                .number("900", "req/s")
                                .connections(256)
                                .build(),
                        fact("koa", "throughput", 1)
                                .number("900", "req/s")
                                .connections(64)
                                .source("other-run")
                                .build(),
                        fact("gin", "throughput", 1)
                                .numbers("900", null, "req/s")
                                .connections(64)
                                .build()));
    }

    @Test
    void five_technologies_of_a_run_within_a_hair_are_suspicious() {
        List<Fact> crowd = crowd("2727", "2722", "2700", "2678", "2667");
        List<Fact> others = Stream.of(
                        fact("gin", "throughput", 1).number("7964", "req/s"),
                        fact("rails", "throughput", 1).number("2500", "req/s"))
                .map(each -> each.connections(64).build())
                .toList();

        Suspicion found = only(Stream.concat(crowd.stream(), others.stream()).toArray(Fact[]::new));

        assertEquals(Kind.CEILING, found.kind());
        assertEquals(crowd.stream().map(Fact::id).toList(), found.facts());
        assertEquals(
                "5 technologies of this run lie within 3 % of each other, from 2,667 to 2,727 req/s: something else than"
                        + " they may set the limit.",
                found.sentence());
    }

    @Test
    void four_technologies_or_five_farther_apart_are_no_crowd() {
        assertEquals(List.of(), kinds(crowd("2727", "2722", "2700", "2678").toArray(Fact[]::new)));
        assertEquals(
                List.of(), kinds(crowd("2727", "2722", "2700", "2678", "2600").toArray(Fact[]::new)));
    }

    private static List<Fact> crowd(String... figures) {
        return IntStream.range(0, figures.length)
                .mapToObj(at -> fact("tech" + at, "throughput", 1)
                        .number(figures[at], "req/s")
                        .connections(64)
                        .with(ConditionKey.ENTRY, "entry " + at)
                        .build())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40000 | questions | row Questions (thousands)",
                "40    | questions | printed as 40 thousand",
                "1200  | questions | 1,200 thousand in the text",
                "1.2   | MB        | 1.2 KB on the page",
                "15    | min       | row heading says hours",
                "250   | ms        | column Start in seconds",
            })
    void a_word_of_another_unit_is_suspicious(String figure, String unit, String words) {
        assertEquals(
                List.of(Kind.UNIT_WORD),
                kinds(anyFact(figure, unit).locator(words).build()));
        assertEquals(
                List.of(Kind.UNIT_WORD), kinds(anyFact(figure, unit).note(words).build()));
        assertEquals(
                List.of(Kind.UNIT_WORD),
                kinds(anyFact(figure, unit).remark(words).build()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1200000 | questions | printed as 1,200 thousand",
                "50      | KB        | printed as 0.05 MB",
                "797.2   | KB        | 816,380 bytes",
                "1000    | req/s     | printed as thousands of connections",
                "3500    | req/s     | row Requests/Second (Throughput)",
                "45.9    | MB        | 5 runs, 45.8 to 46.1 MB",
                "250     | ms        | Start-up (ms), after 3 seconds of load",
                "3       | week      | hours per week not stated",
            })
    void a_word_that_fits_is_not_suspicious(String figure, String unit, String words) {
        assertEquals(List.of(), kinds(anyFact(figure, unit).note(words).build()));
    }

    private static FactBuilder anyFact(String figure, String unit) {
        return fact("flask", "framework-size", 1).number(figure, unit);
    }

    @ParameterizedTest
    @CsvSource({"2027, true", "2026-12, true", "2026-11-22, true", "2026, false", "2026-11, false", "2026-11-21, false"
    })
    void a_time_after_the_source_was_read_is_suspicious(String asOf, boolean isSuspicious) {
        assertEquals(
                isSuspicious ? List.of(Kind.FUTURE_DATE) : List.of(),
                kinds(anyFact("3", "KB").asOf(asOf).build()));
    }

    @Test
    void an_unruled_or_confirmed_suspicion_leaves_a_fact_out_and_a_cleared_one_does_not() {
        assertTrue(isSuspect(null, "0"));
        assertTrue(isSuspect(Ruling.CONFIRMED, "0"));
        assertFalse(isSuspect(Ruling.CLEARED, "0"));
        assertFalse(isSuspect(null, "3"));
        assertTrue(isSuspect(Ruling.CONFIRMED, "3"), "an editor may see what no check does");
    }

    private static boolean isSuspect(@Nullable Ruling ruling, String figure) {
        Fact fact = fact("hono", "framework-size", 1)
                .number(figure, "KB")
                .ruling(ruling)
                .build();
        return Suspicions.of(TestCatalog.of(fact)).isSuspect(fact);
    }

    @Test
    void a_suspicion_is_open_until_each_sound_fact_has_a_ruling() {
        FactBuilder flask = fact("flask", "framework-size", 1).number("50", "KB");
        FactBuilder express = fact("express", "framework-size", 1).number("50", "KB");
        assertEquals(1, open(flask, express));
        assertEquals(1, open(flask.ruling(Ruling.CLEARED), express));
        assertEquals(0, open(flask, express.quality(Quality.DOUBTFUL)));
        assertEquals(0, open(flask, express.quality(Quality.STATED).ruling(Ruling.CONFIRMED)));
    }

    private static int open(FactBuilder... facts) {
        return Suspicions.of(
                        TestCatalog.of(Stream.of(facts).map(FactBuilder::build).toList()))
                .open()
                .size();
    }

    private static Suspicion only(Fact... facts) {
        List<Suspicion> found = Suspicions.of(TestCatalog.of(facts)).all();
        assertEquals(1, found.size(), found::toString);
        return found.getFirst();
    }

    private static List<Kind> kinds(Fact... facts) {
        return Suspicions.of(TestCatalog.of(facts)).all().stream()
                .map(Suspicion::kind)
                .toList();
    }
}
