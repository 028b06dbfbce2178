package dev.assay.web.ready;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// How long a page is good enough to be sent. Once its time is over, the first who asks has to make it anew, and the
/// others are sent the old one meanwhile, or else they would all make the same page at once.
final class Lifetime {

    private final Supplier<Instant> until;
    private final Duration longer;
    private final AtomicBoolean isBeingMade = new AtomicBoolean();
    private volatile Instant ended = Instant.MAX;

    /// For some time, which may become more, and so much longer while it is being made anew.
    Lifetime(Supplier<Instant> until, Duration longer) {
        this.until = until;
        this.longer = longer;
    }

    /// Whether the page needn't be made anew yet.
    boolean isFreshAt(Instant now) {
        return now.isBefore(until());
    }

    /// Whether the page is sent to who asks now. Who is told that it isn't makes it anew.
    boolean isGoodAt(Instant now) {
        Instant over = until();
        return now.isBefore(over) || (now.isBefore(over.plus(longer)) && !isBeingMade.compareAndSet(false, true));
    }

    /// Its time is over.
    void end(Instant now) {
        ended = now;
    }

    private Instant until() {
        Instant planned = until.get();
        return ended.isBefore(planned) ? ended : planned;
    }
}
