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

    /// A service that has just begun, and often its neighbours with it, has better use for its processors.
    /// Who asks before gets a result all the same.
    private static final Duration AFTER_START = Duration.ofSeconds(10);

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
                "standing-work",
                AFTER_START,
                LOOK_EVERY,
                shutdown,
                () -> results.workAhead(() -> !shutdown.hasBegun()));
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        if (rounds != null) {
            rounds.awaitEnd();
        }
    }
}
