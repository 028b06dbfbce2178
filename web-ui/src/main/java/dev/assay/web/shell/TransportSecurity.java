package dev.assay.web.shell;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;

/// Tells browsers to come by TLS only, on every response, where that is how people reach this site.
class TransportSecurity {

    private static final int BEFORE_EVERYTHING = 10_000;

    private final Site site;

    TransportSecurity(Site site) {
        this.site = site;
    }

    void register(@Observes Filters filters) {
        if (site.isSecure()) {
            filters.register(
                    exchange -> {
                        exchange.response().putHeader("Strict-Transport-Security", "max-age=31536000");
                        exchange.next();
                    },
                    BEFORE_EVERYTHING);
        }
    }
}
