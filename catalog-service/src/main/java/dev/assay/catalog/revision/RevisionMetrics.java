package dev.assay.catalog.revision;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/// Which revision this replica serves: replicas that differ for long have lost touch with the database.
@Singleton
class RevisionMetrics implements MeterBinder {

    private final CurrentCatalog current;

    RevisionMetrics(CurrentCatalog current) {
        this.current = current;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "assay.catalog.revision",
                        current,
                        served -> served.find()
                                .map(catalog -> catalog.revision().number())
                                .orElse(0))
                .description("The revision of the catalogue that is served; 0 before there is one")
                .register(registry);
    }
}
