package dev.assay.recommender.replica;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once the replica can be scored on, which also proves that the broker was reached.
///
/// A broker that goes away later doesn't make a running service unready: it still scores on the revision that
/// it has, and accepts submissions into its outbox. Taking all replicas out of service would refuse what they
/// can do.
@Readiness
@Singleton
class ReplicaReadiness implements HealthCheck {

    private final CatalogReplica replica;

    ReplicaReadiness(CatalogReplica replica) {
        this.replica = replica;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.builder()
                .name("catalogue replica")
                .status(replica.isReady())
                .withData("malformed", replica.malformed());
        replica.closed().ifPresent(catalog -> response.withData("revision", catalog.revision()));
        return response.build();
    }
}
