package dev.assay.recommender.usecase;

import dev.assay.recommender.lifecycle.Rounds;
import dev.assay.recommender.lifecycle.Shutdown;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Works standing results out ahead of who asks for them, for each new revision of the catalogue and each new day.
@Singleton
class StandingWork {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final StandingResults results;
    private final Shutdown shutdown;
    private @Nullable Rounds rounds;

    StandingWork(StandingResults results, Shutdown shutdown) {
        this.results = results;
        this.shutdown = shutdown;
    }

    void onStart(@Observes StartupEvent event) {
        rounds = Rounds.begin(
                "standing-work", LOOK_EVERY, shutdown, () -> results.workAhead(() -> !shutdown.hasBegun()));
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        if (rounds != null) {
            rounds.awaitEnd();
        }
    }
}
