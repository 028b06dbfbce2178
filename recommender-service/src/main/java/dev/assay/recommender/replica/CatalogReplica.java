package dev.assay.recommender.replica;

import dev.assay.recommender.lifecycle.Shutdown;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// This process's copy of the catalogue. Others see only closed revisions, each an immutable whole.
@Singleton
public class CatalogReplica {

    private final Shutdown shutdown;
    private final LongAdder malformed = new LongAdder();
    private volatile @Nullable ClosedCatalog closed;
    private volatile boolean caughtUp;
    private volatile long announced;

    CatalogReplica(Shutdown shutdown) {
        this.shutdown = shutdown;
    }

    /// The newest closed revision, once the replica has caught up.
    public Optional<ClosedCatalog> closed() {
        return isReady() ? Optional.ofNullable(closed) : Optional.empty();
    }

    /// Waits for a closed revision.
    ///
    /// @return empty if the service goes down before
    public Optional<ClosedCatalog> awaitClosed() {
        while (!isReady()) {
            if (!shutdown.pause(Duration.ofMillis(100))) {
                return Optional.empty();
            }
        }
        return closed();
    }

    /// Whether everything that was on the topics when the service started has been read, and a revision is closed. This
    /// never ends: a replica that is cut off from the broker later still answers, on the last revision that it saw.
    boolean isReady() {
        return caughtUp && closed != null;
    }

    /// The revision that is closed; 0 if none is.
    long revision() {
        ClosedCatalog newest = closed;
        return newest == null ? 0 : newest.revision();
    }

    /// How many revisions were published since the one that is closed.
    long behind() {
        return Math.max(0, announced - revision());
    }

    long malformed() {
        return malformed.sum();
    }

    void publish(ClosedCatalog revision) {
        closed = revision;
    }

    void announced(long revision) {
        announced = revision;
    }

    void caughtUp() {
        caughtUp = true;
    }

    void countMalformed() {
        malformed.increment();
    }
}
