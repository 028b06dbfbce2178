package dev.assay.recommender.lifecycle;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Whether the service is going down. Everything that waits for a database or a broker to return waits here, so that it
/// never holds up a stop.
@Singleton
public class Shutdown {

    private final CountDownLatch begun = new CountDownLatch(1);

    public boolean hasBegun() {
        return begun.getCount() == 0;
    }

    /// Waits.
    ///
    /// @return false if the service is going down, and the caller must give up what it is doing
    public boolean pause(Duration duration) {
        try {
            return !begun.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Before all others hear of it, who may wait for what pauses here.
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        begun.countDown();
    }
}
