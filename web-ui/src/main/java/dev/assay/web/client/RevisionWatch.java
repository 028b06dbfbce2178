package dev.assay.web.client;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Asks the catalogue, twice in the time for which an answer is trusted, for its newest revision. So pages that rest on
/// that one stay good without being made again, and news that don't come by the broker are heard all the same.
@Singleton
class RevisionWatch {

    private final Catalog catalog;
    private final RevisionNews news;
    private final Clock clock;
    private final Duration pause;
    private @Nullable Thread thread;

    RevisionWatch(Catalog catalog, RevisionNews news, Clock clock, AnswerSettings settings) {
        this.catalog = catalog;
        this.news = news;
        this.clock = clock;
        this.pause = settings.trustedFor().dividedBy(2);
    }

    /// Where no answer is trusted, nothing would come of it.
    void begin(@Observes StartupEvent started) {
        if (pause.isPositive()) {
            thread = Thread.ofVirtual().name("revision-watch").start(this::run);
        }
    }

    void end(@Observes ShutdownEvent stopping) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                look();
                Thread.sleep(pause);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        Instant asked = clock.instant();
        try {
            news.confirmed(catalog.newestRevision(), asked);
        } catch (RuntimeException away) {
            Log.debugf(away, "The newest revision isn't known now");
        }
    }
}
