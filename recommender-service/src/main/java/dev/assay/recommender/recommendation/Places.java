package dev.assay.recommender.recommendation;

import dev.assay.recommender.problem.RecommenderRefusal.TooBusy;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets a few work at a time, in the order in which they came.
public final class Places {

    private final Semaphore free;
    private final Duration patience;

    /// @param patience how long anybody waits at most
    public Places(int atATime, Duration patience) {
        this.free = new Semaphore(atATime, true);
        this.patience = patience;
    }

    /// Does the work once there is a place.
    ///
    /// @throws TooBusy if it takes too long to get one
    public <T> T inTurn(Supplier<T> work) {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
