package dev.assay.catalog.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.catalog.fact.Suspicion;
import dev.assay.catalog.fact.Suspicions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is suspicious in the shipped catalogue.
class ShippedSuspicionsTest {

    private static final Suspicions SHIPPED =
            Suspicions.of(BundleReader.read(ShippedCatalog.bundle(), LocalDate.of(2026, 11, 21)));

    @Test
    void nothing_waits_for_a_ruling() {
        assertEquals(List.of(), SHIPPED.open().stream().map(Suspicion::toString).toList());
    }
}
