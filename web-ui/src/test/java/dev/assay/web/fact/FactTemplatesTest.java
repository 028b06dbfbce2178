package dev.assay.web.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.web.fact.FactAddresses.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactTemplatesTest {

    private static final Evidence FACT = new Evidence(true, "Throughput: 4,511 req/s", "/facts");
    private static final Evidence SOURCE = new Evidence(false, "Benchmarks", "/sources/benchmarks");

    @Test
    void evidence_is_counted_by_what_it_is() {
        assertEquals("3 facts", FactTemplates.counted(List.of(FACT, FACT, FACT)));
        assertEquals("2 facts and 1 source", FactTemplates.counted(List.of(FACT, SOURCE, FACT)));
        assertEquals("1 fact and 2 sources", FactTemplates.counted(List.of(FACT, SOURCE, SOURCE)));
        assertEquals("3 sources", FactTemplates.counted(List.of(SOURCE, SOURCE, SOURCE)));
    }

    @Test
    void one_of_many_is_named_in_the_singular() {
        assertEquals("0 facts", FactTemplates.amount(0, "facts"));
        assertEquals("1 source", FactTemplates.amount(1, "sources"));
        assertEquals("1 technology", FactTemplates.amount(1, "technologies"));
        assertEquals("2 technologies", FactTemplates.amount(2, "technologies"));
    }
}
