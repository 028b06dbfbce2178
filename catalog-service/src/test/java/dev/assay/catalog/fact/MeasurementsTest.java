package dev.assay.catalog.fact;

import static dev.assay.catalog.fact.FactBuilder.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.catalog.fact.Measurements.Check;
import dev.assay.catalog.fact.Measurements.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

    private static final FactBuilder CLAIM = claim().numbers("2000", "3000", "req/s");

    @Test
    void one_measurement_that_agrees_supports_a_statement() {
        assertEquals(
                new Check(Outcome.SUPPORTED, List.of("flask-throughput-2"), "1 of 2 measurements agrees: 2,667 req/s."),
                check(CLAIM, measured(2, "2667"), measured(3, "26727")));
    }

    @Test
    void measurements_of_which_none_agrees_contradict_it() {
        assertEquals(
                new Check(
                        Outcome.CONTRADICTED,
                        List.of("flask-throughput-2", "flask-throughput-3"),
                        "None of 2 measurements agrees: they give 22,008 req/s to 26,727 req/s."),
                check(CLAIM, measured(3, "26727"), measured(2, "22008")));
    }

    @Test
    void other_loads_variants_and_technologies_do_not_touch_it() {
        assertEquals(
                new Check(Outcome.UNTOUCHED, List.of(), "No measurement in the catalogue touches it."),
                check(
                        claim().number("2500", "req/s").connections(64),
                        measured(2, "2500").connections(256),
                        measured(3, "2500").variant("flask-development-server"),
                        fact("express", "throughput", 1).number("2600", "req/s"),
                        measured(4, "2500").quality(Quality.DERIVED),
                        measured(5, "0")));
    }

    @Test
    void only_statements_are_held_against_measurements() {
        Fact measured = measured(1, "2500").build();
        assertEquals(Optional.empty(), Measurements.of(TestCatalog.of(measured)).of(measured));
        Fact missing = claim().value(new Value.Missing(Absence.NOT_MEASURED)).build();
        assertEquals(Optional.empty(), Measurements.of(TestCatalog.of(missing)).of(missing));
    }

    private static FactBuilder claim() {
        return fact("flask", "throughput", 1).quality(Quality.STATED).source("other-run");
    }

    private static FactBuilder measured(int number, String figure) {
        return fact("flask", "throughput", number).number(figure, "req/s");
    }

    private static Check check(FactBuilder claim, FactBuilder... measured) {
        Fact stated = claim.build();
        List<Fact> facts = Stream.concat(Stream.of(stated), Stream.of(measured).map(FactBuilder::build))
                .toList();
        return Measurements.of(TestCatalog.of(facts)).of(stated).orElseThrow();
    }
}
