package dev.assay.catalog.comparison;

import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.CurrentCatalog;
import dev.assay.catalog.technology.Technology;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLConnection;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/// Asks this service for a comparison before anybody else is sent here. What runs for the first time is slow, on a busy
/// machine slower than a page waits, and its visitor would be told that the catalogue can't be reached.
@Readiness
@Singleton
class FirstComparison implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(FirstComparison.class);
    private static final int ANSWERED_WITHIN_MILLIS = 30_000;

    private final CurrentCatalog current;
    private final HttpServer server;
    private volatile boolean isMade;

    FirstComparison(CurrentCatalog current, HttpServer server) {
        this.current = current;
        this.server = server;
    }

    /// Whoever has found the catalogue waits for the answer, and so doesn't delay it by what they do next.
    void start(@ObservesAsync HttpServerStart listening) {
        current.first().thenAccept(this::make);
    }

    private void make(Catalog catalog) {
        List<String> two = catalog.entries(Technology.class).all().stream()
                .map(Technology::slug)
                .limit(2)
                .toList();
        try {
            if (two.size() == 2) {
                read(server.getLocalBaseUri()
                        .resolve("/api/v1/comparisons/" + String.join(Technology.PAIR_SEPARATOR, two)));
            }
        } catch (IOException | RuntimeException failed) {
            // It would have made the next one faster, and that is all.
            LOG.warnf("The first comparison failed: %s", failed);
        } finally {
            isMade = true;
        }
    }

    private static void read(URI address) throws IOException {
        URLConnection connection = address.toURL().openConnection();
        connection.setReadTimeout(ANSWERED_WITHIN_MILLIS);
        try (InputStream answer = connection.getInputStream()) {
            answer.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("first comparison made").status(isMade).build();
    }
}
