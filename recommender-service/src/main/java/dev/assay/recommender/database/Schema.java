package dev.assay.recommender.database;

import dev.assay.recommender.lifecycle.Backoff;
import dev.assay.recommender.lifecycle.Shutdown;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the schema up to date in the background, and tries again until it succeeds: a service that starts before its
/// database is alive, and ready by itself once the database is there.
@Singleton
public class Schema {

    private final Flyway flyway;
    private final Shutdown shutdown;
    private volatile boolean current;

    Schema(Flyway flyway, Shutdown shutdown) {
        this.flyway = flyway;
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
                current = true;
                return;
            } catch (FlywayException failed) {
                Log.warnf("The schema can't be brought up to date yet: %s", firstLine(failed));
            }
        } while (shutdown.pause(backoff.next()));
    }

    private static String firstLine(Exception failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    }
}
