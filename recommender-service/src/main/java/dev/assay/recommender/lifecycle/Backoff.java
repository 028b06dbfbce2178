package dev.assay.recommender.lifecycle;

import java.time.Duration;

/// How long to wait before the next attempt: twice as long each time, up to a limit. Not for use by several threads.
public final class Backoff {

    private final Duration first;
    private final Duration most;
    private Duration next;

    /// From a fifth of a second to five seconds: what is back is noticed at once, and what stays away isn't hammered.
    public static Backoff standard() {
        return new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
    }

    Backoff(Duration first, Duration most) {
        this.first = first;
        this.most = most;
        this.next = first;
    }

    public Duration next() {
        Duration current = next;
        Duration doubled = current.multipliedBy(2);
        next = doubled.compareTo(most) > 0 ? most : doubled;
        return current;
    }

    /// After a success.
    public void reset() {
        next = first;
    }
}
