package dev.assay.catalog.comparison;

import static dev.assay.catalog.comparison.Technologies.EXPRESS;
import static dev.assay.catalog.comparison.Technologies.FLASK;
import static dev.assay.catalog.comparison.Technologies.NODE;
import static dev.assay.catalog.fact.FactBuilder.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.attribute.ConditionKey;
import dev.assay.catalog.comparison.PairFinding.Code;
import dev.assay.catalog.comparison.PairFinding.Difference;
import dev.assay.catalog.comparison.PairFinding.Outcome;
import dev.assay.catalog.comparison.PairFinding.Reason;
import dev.assay.catalog.comparison.PairFinding.Span;
import dev.assay.catalog.fact.Absence;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.FactBuilder;
import dev.assay.catalog.fact.Quality;
import dev.assay.catalog.fact.Rank;
import dev.assay.catalog.fact.Ruling;
import dev.assay.catalog.fact.Suspicions;
import dev.assay.catalog.fact.TestCatalog;
import dev.assay.catalog.fact.Value;
import dev.assay.catalog.technology.Technology;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairComparatorTest {

    @Test
    void two_runs_of_one_set_up_have_a_ratio_and_a_percentage() {
        PairFinding finding = compare(
                express("throughput", 1).number("5698", "req/s").connections(512),
                flask("throughput", 1).number("3666", "req/s").connections(512));

        assertEquals(Outcome.COMPARED, finding.outcome());
        var difference = Objects.requireNonNull(finding.difference());
        assertEquals(new Span(new BigDecimal("1.554"), new BigDecimal("1.554"), null), difference.ratio());
        assertEquals(new Span(new BigDecimal("55.4"), new BigDecimal("55.4"), "%"), difference.percent());
        assertEquals("express", finding.better());
        assertEquals(
                "Express 5,698 req/s, Flask 3,666 req/s (512 connections): Express 1.55 times Flask.",
                finding.sentence());
    }

    @Test
    void intervals_give_intervals() {
        PairFinding finding = compare(
                TestCatalog.SIZE,
                express("framework-size", 1).numbers("100", "200", "KB"),
                flask("framework-size", 1).numbers("0.03", "0.04", "MB"));

        var difference = Objects.requireNonNull(finding.difference());
        assertEquals(new Span(new BigDecimal("2.5"), new BigDecimal("6.667"), null), difference.ratio());
        assertEquals(new Span(new BigDecimal("150"), new BigDecimal("566.7"), "%"), difference.percent());
        assertEquals(new Span(new BigDecimal("60"), new BigDecimal("170"), "KB"), difference.absolute());
        assertEquals("flask", finding.better());
    }

    @Test
    void no_year_is_a_multiple_of_another() {
        PairFinding finding = compare(
                TestCatalog.FIRST_RELEASE,
                express("first-release-year", 1).number("2009", "year"),
                flask("first-release-year", 1).number("2010", "year"));

        assertNull(Objects.requireNonNull(finding.difference()).ratio());
        assertEquals("Express 2009, Flask 2010.", finding.sentence());
        assertEquals("express", finding.better());
    }

    @Test
    void equal_figures_are_the_same_however_they_are_written() {
        PairFinding finding = compare(
                TestCatalog.SIZE,
                express("framework-size", 1).number("50.0", "KB").ruling(Ruling.CLEARED),
                flask("framework-size", 1).number("0.050", "MB"));

        assertEquals("Express 50 KB, Flask 0.05 MB: the same.", finding.sentence());
        assertFalse(Objects.requireNonNull(finding.apart()));
        assertNull(finding.better());
    }

    @Test
    void one_run_is_not_clearly_faster_by_a_few_percent() {
        PairFinding finding = compare(
                express("throughput", 1).number("2678", "req/s").connections(64),
                flask("throughput", 1).number("2667", "req/s").connections(64));

        assertEquals(
                "Express 2,678 req/s, Flask 2,667 req/s (64 connections): Express 1.00 times Flask; not clearly apart.",
                finding.sentence());
    }

    @Test
    void another_run_is_another_matter() {
        assertEquals(
                List.of(new Reason(Code.OTHER_SOURCE, "Other benchmark run.")),
                refused(
                        express("throughput", 1).number("5698", "req/s").connections(512),
                        flask("throughput", 1)
                                .number("3666", "req/s")
                                .connections(512)
                                .source("other-run")));
    }

    @Test
    void other_loads_are_named() {
        assertEquals(
                List.of(new Reason(Code.CONDITION_DIFFERS, "64 against 256 connections.")),
                refused(
                        express("throughput", 1).number("2678", "req/s").connections(64),
                        flask("throughput", 1).number("3071", "req/s").connections(256)));
        assertEquals(
                List.of(new Reason(Code.CONDITION_NOT_STATED, "Not both state the connections.")),
                refused(
                        express("throughput", 1).number("2678", "req/s").connections(64),
                        flask("throughput", 1).number("3071", "req/s")));
    }

    @Test
    void counts_of_different_registries_are_not_compared() {
        assertEquals(
                List.of(new Reason(Code.CONDITION_DIFFERS, "Counts of different registries: npm against PyPI.")),
                compare(
                                TestCatalog.EXTENSIONS,
                                express("extensions-count", 1)
                                        .number("9000", "packages")
                                        .with(ConditionKey.REGISTRY, "npm"),
                                flask("extensions-count", 1)
                                        .number("2653", "packages")
                                        .with(ConditionKey.REGISTRY, "PyPI"))
                        .reasons());
    }

    @Test
    void a_framework_is_not_compared_with_a_runtime() {
        PairFinding finding = compare(
                NODE,
                FLASK,
                TestCatalog.THROUGHPUT,
                fact("nodejs", "throughput", 1).number("5698", "req/s").connections(512),
                flask("throughput", 1).number("3666", "req/s").connections(512));

        assertEquals(List.of(new Reason(Code.KIND_DIFFERS, "A runtime against a framework.")), finding.reasons());
    }

    @Test
    void other_units_are_not_compared() {
        assertEquals(
                List.of(new Reason(Code.UNIT_DIFFERS, "KB against lines.")),
                compare(
                                TestCatalog.SIZE,
                                express("framework-size", 1).number("50", "KB"),
                                flask("framework-size", 1).number("50", "lines"))
                        .reasons());
    }

    @Test
    void what_cannot_be_relied_on_takes_no_part() {
        FactBuilder flask = flask("throughput", 1).number("2667", "req/s").connections(64);
        assertEquals(List.of(Code.DOUBTFUL), codes(express(64).quality(Quality.DOUBTFUL), flask));
        assertEquals(List.of(Code.SUPERSEDED), codes(express(64).rank(Rank.DEPRECATED), flask));
        assertEquals(List.of(Code.VARIANT), codes(express(64).variant("express-bun"), flask));
        assertEquals(List.of(Code.SUSPICIOUS), codes(express(64).ruling(Ruling.CONFIRMED), flask));
        assertEquals(List.of(Code.SUSPICIOUS), codes(express(64).number("0", "req/s"), flask));
        assertEquals(List.of(), codes(express(64), flask));
    }

    @Test
    void what_is_deprecated_is_called_so() {
        FactBuilder flask = flask("throughput", 1).number("2667", "req/s").connections(64);
        assertEquals(
                List.of(new Reason(Code.SUPERSEDED, "A figure is deprecated.")),
                compare(express(64).rank(Rank.DEPRECATED), flask).reasons());
    }

    private static FactBuilder express(int connections) {
        return express("throughput", 1).number("9000", "req/s").connections(connections);
    }

    private static List<Code> codes(FactBuilder one, FactBuilder other) {
        PairFinding finding = compare(one, other);
        return finding.reasons() == null
                ? List.of()
                : finding.reasons().stream().map(Reason::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, Unknown for Flask.",
        "NOT_APPLICABLE, Not applicable to Flask.",
        "NOT_MEASURED, Not measured for Flask."
    })
    void a_side_without_a_value_says_why(Absence absence, String sentence) {
        assertEquals(
                List.of(new Reason(Code.ONLY_ONE_SIDE, sentence)),
                refused(express(64), flask("throughput", 1).value(new Value.Missing(absence))));
    }

    @Test
    void a_side_without_a_fact_is_unknown() {
        PairFinding finding = new PairComparator(EXPRESS, FLASK, Suspicions.of(TestCatalog.of()))
                .compare(TestCatalog.THROUGHPUT, List.of(), List.of());

        assertEquals(
                List.of(
                        new Reason(Code.ONLY_ONE_SIDE, "Unknown for Express."),
                        new Reason(Code.ONLY_ONE_SIDE, "Unknown for Flask.")),
                finding.reasons());
    }

    @Test
    void the_pair_of_the_best_quality_and_the_newest_run_speaks() {
        List<Fact> express = Stream.of(
                        express(64).quality(Quality.STATED).asOf("2026-03"),
                        express("throughput", 2)
                                .number("800", "req/s")
                                .connections(64)
                                .asOf("2025"),
                        express("throughput", 3)
                                .number("900", "req/s")
                                .connections(64)
                                .asOf("2026"))
                .map(FactBuilder::build)
                .toList();
        List<Fact> flask = Stream.of(
                        flask("throughput", 1)
                                .number("400", "req/s")
                                .connections(64)
                                .asOf("2025"),
                        flask("throughput", 2)
                                .number("300", "req/s")
                                .connections(64)
                                .asOf("2026"))
                .map(FactBuilder::build)
                .toList();

        PairFinding finding = new PairComparator(EXPRESS, FLASK, suspicions(express, flask))
                .compare(TestCatalog.THROUGHPUT, express, flask);

        assertEquals(List.of("express-throughput-3", "flask-throughput-2"), finding.facts());
        var others = finding.alsoCompared();
        assertNotNull(others);
        assertEquals(
                List.of(List.of("express-throughput-2", "flask-throughput-1")),
                others.stream().map(PairFinding.Compared::facts).toList());
    }

    @Test
    void the_larger_is_named_as_a_multiple_of_the_smaller() {
        PairFinding finding = compare(
                TestCatalog.SIZE,
                express("framework-size", 1).number("50", "KB"),
                flask("framework-size", 1).number("200", "KB"));

        assertTrue(finding.sentence().endsWith(": Flask 4.00 times Express."), finding.sentence());
    }

    @Test
    void an_open_end_leaves_the_ratio_open() {
        PairFinding finding = compare(
                TestCatalog.SIZE,
                express("framework-size", 1).numbers("200", null, "KB"),
                flask("framework-size", 1).number("50", "KB"));

        assertEquals(
                new Span(new BigDecimal("4"), null, null),
                Objects.requireNonNull(finding.difference()).ratio());
        assertTrue(finding.sentence().endsWith(": Express at least 4.00 times Flask."), finding.sentence());
    }

    @Test
    void zero_is_no_multiple_of_anything_either_way_round() {
        FactBuilder none = express("framework-size", 1).number("0", "KB").ruling(Ruling.CLEARED);
        FactBuilder some = flask("framework-size", 1).number("50", "KB").ruling(Ruling.CLEARED);

        PairFinding finding = compare(TestCatalog.SIZE, none, some);
        PairFinding reversed = compare(FLASK, EXPRESS, TestCatalog.SIZE, some, none);

        assertEquals("Express 0 KB, Flask 50 KB.", finding.sentence());
        assertEquals("Flask 50 KB, Express 0 KB.", reversed.sentence());
        for (PairFinding either : List.of(finding, reversed)) {
            Difference difference = Objects.requireNonNull(either.difference());
            assertNull(difference.ratio());
            assertNull(difference.percent());
            assertEquals(true, either.apart());
        }
    }

    @Test
    void an_interval_from_zero_on_has_no_multiple_either() {
        PairFinding finding = compare(
                TestCatalog.SIZE,
                express("framework-size", 1).numbers("0", "20", "KB"),
                flask("framework-size", 1).number("50", "KB"));

        assertNull(Objects.requireNonNull(finding.difference()).ratio());
    }

    private static FactBuilder express(String attribute, int number) {
        return fact("express", attribute, number);
    }

    private static FactBuilder flask(String attribute, int number) {
        return fact("flask", attribute, number);
    }

    private static List<Reason> refused(FactBuilder one, FactBuilder other) {
        PairFinding finding = compare(one, other);
        assertEquals(Outcome.NOT_COMPARABLE, finding.outcome());
        assertNull(finding.difference());
        return Objects.requireNonNull(finding.reasons());
    }

    private static PairFinding compare(FactBuilder one, FactBuilder other) {
        return compare(TestCatalog.THROUGHPUT, one, other);
    }

    private static PairFinding compare(Attribute attribute, FactBuilder one, FactBuilder other) {
        return compare(EXPRESS, FLASK, attribute, one, other);
    }

    private static PairFinding compare(
            Technology first, Technology second, Attribute attribute, FactBuilder one, FactBuilder other) {
        List<Fact> ones = List.of(one.build());
        List<Fact> others = List.of(other.build());
        return new PairComparator(first, second, suspicions(ones, others)).compare(attribute, ones, others);
    }

    private static Suspicions suspicions(List<Fact> ones, List<Fact> others) {
        return Suspicions.of(
                TestCatalog.of(Stream.concat(ones.stream(), others.stream()).toList()));
    }
}
