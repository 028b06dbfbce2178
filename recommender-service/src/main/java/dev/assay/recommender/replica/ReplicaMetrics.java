package dev.assay.recommender.replica;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/// Which revision this process scores on, and what keeps it from a newer one.
@Singleton
class ReplicaMetrics implements MeterBinder {

    private final CatalogReplica replica;

    ReplicaMetrics(CatalogReplica replica) {
        this.replica = replica;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("assay.replica.revision", replica, CatalogReplica::revision)
                .description("The revision of the catalogue that is scored on; 0 before there is one")
                .register(registry);
        Gauge.builder("assay.replica.behind", replica, CatalogReplica::behind)
                .description("Revisions published since the one that is scored on")
                .baseUnit("revisions")
                .register(registry);
        FunctionCounter.builder("assay.replica.malformed", replica, CatalogReplica::malformed)
                .description("Records of the catalogue that could not be read")
                .baseUnit("records")
                .register(registry);
    }
}
