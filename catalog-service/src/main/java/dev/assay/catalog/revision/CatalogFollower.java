package dev.assay.catalog.revision;

import dev.assay.catalog.database.ListeningWorker;
import dev.assay.catalog.database.Schema;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Keeps this replica's snapshot at the newest revision, whoever published it: woken by a notification, and now and
/// then by itself, should one be lost with a connection.
@Singleton
public class CatalogFollower {

    private static final Logger LOG = Logger.getLogger(CatalogFollower.class);

    private final StoredCatalog stored;
    private final CurrentCatalog current;
    private final ListeningWorker worker;

    CatalogFollower(StoredCatalog stored, CurrentCatalog current, Schema schema) {
        this.stored = stored;
        this.current = current;
        this.worker = new ListeningWorker(
                "catalog-follower", schema, Publisher.CHANNEL, Duration.ofSeconds(10), this::catchUp);
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.close();
    }

    /// Takes over the newest revision, if that is another one than before.
    public void catchUp() {
        Optional<Catalog> known = current.find();
        stored.newest(known)
                .filter(newest -> !known.equals(Optional.of(newest)))
                .ifPresent(catalog -> {
                    current.take(catalog);
                    LOG.infof(
                            "Serving revision %d of the catalogue",
                            catalog.revision().number());
                });
    }
}
