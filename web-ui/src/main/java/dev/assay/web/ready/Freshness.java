package dev.assay.web.ready;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/// How long a page is good enough to be sent. Once its time is over, the first who asks has to make it anew, and the
/// others are sent the old one meanwhile, or else they would all make the same page at once.
final class Freshness {

    private final Instant until;
    private final Instant atMostUntil;
    private final AtomicBoolean isBeingMade = new AtomicBoolean();

    /// For some time, and so much longer while it is being made anew.
    Freshness(Instant until, Duration longer) {
        this.until = until;
        this.atMostUntil = until.plus(longer);
    }

    /// Whether the page needn't be made anew yet.
    boolean isFreshAt(Instant now) {
        return now.isBefore(until);
    }

    /// Whether the page is sent to who asks now. Who is told that it isn't makes it anew.
    boolean isGoodAt(Instant now) {
        return isFreshAt(now) || (now.isBefore(atMostUntil) && !isBeingMade.compareAndSet(false, true));
    }
}
