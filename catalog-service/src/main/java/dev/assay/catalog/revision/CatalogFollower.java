package dev.assay.catalog.revision;

import dev.assay.catalog.database.ListeningWorker;
import dev.assay.catalog.database.Schema;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Keeps this replica's snapshot at the newest revision, whoever published it: woken by a notification, and now and
/// then by itself, should one be lost with a connection.
@Singleton
class CatalogFollower {

    private static final Logger LOG = Logger.getLogger(CatalogFollower.class);

    private final EntryStore store;
    private final CurrentCatalog current;
    private final ListeningWorker worker;

    CatalogFollower(EntryStore store, CurrentCatalog current, Schema schema) {
        this.store = store;
        this.current = current;
        this.worker =
                new ListeningWorker("catalog-follower", schema, Publisher.CHANNEL, Duration.ofSeconds(10), this::read);
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.close();
    }

    private void read(Connection connection) throws SQLException {
        // One moment for all tables: a publish in between would mix two revisions.
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Optional<Revision> newest = store.newest(connection);
        if (newest.isPresent() && isNews(newest.get())) {
            store.current(connection).ifPresent(catalog -> {
                current.follow(catalog);
                LOG.infof(
                        "Serving revision %d of the catalogue",
                        catalog.revision().number());
            });
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private boolean isNews(Revision newest) {
        return current.find()
                .filter(catalog -> catalog.revision().number() >= newest.number())
                .isEmpty();
    }
}
