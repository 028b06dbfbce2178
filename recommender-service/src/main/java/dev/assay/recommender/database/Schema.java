package dev.assay.recommender.database;

import dev.assay.recommender.lifecycle.Backoff;
import dev.assay.recommender.lifecycle.Shutdown;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.SchemaValidationException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the schema up to date in the background, checks the entities against it, and tries again until both succeed:
/// a service that starts before its database is alive, and ready by itself once the database is there.
@Singleton
public class Schema {

    private final Flyway flyway;
    private final EntityManagerFactory entities;
    private final Shutdown shutdown;
    private volatile boolean current;

    Schema(Flyway flyway, EntityManagerFactory entities, Shutdown shutdown) {
        this.flyway = flyway;
        this.entities = entities;
        this.shutdown = shutdown;
    }

    public boolean isCurrent() {
        return current;
    }

    /// Waits for the schema.
    ///
    /// @return false if the service goes down before
    public boolean await() {
        while (!current) {
            if (!shutdown.pause(Duration.ofMillis(100))) {
                return false;
            }
        }
        return true;
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofVirtual().name("schema").start(this::migrate);
    }

    private void migrate() {
        var backoff = Backoff.standard();
        do {
            try {
                flyway.migrate();
                entities.getSchemaManager().validate();
                current = true;
                return;
            } catch (FlywayException | PersistenceException | SchemaValidationException failed) {
                Log.warnf("The schema isn't as it has to be yet: %s", firstLine(failed));
            }
        } while (shutdown.pause(backoff.next()));
    }

    private static String firstLine(Exception failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    }
}
