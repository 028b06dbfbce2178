package dev.assay.catalog.revision;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once a revision of the catalogue is in memory.
@Readiness
@Singleton
class CatalogLoadedCheck implements HealthCheck {

    private final CurrentCatalog current;

    CatalogLoadedCheck(CurrentCatalog current) {
        this.current = current;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("catalogue loaded");
        return current.find()
                .map(catalog -> response.up()
                        .withData("revision", catalog.revision().number())
                        .build())
                .orElseGet(() -> response.down().build());
    }
}
