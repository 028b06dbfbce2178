package dev.assay.catalog.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.catalog.problem.CatalogRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Slows down who tries the same again and again: some attempts are free, after each further one the pause doubles.
/// Everybody else goes on at their own pace. Kept in memory, by each replica for itself, and forgotten after a time
/// without an attempt.
public final class Brake {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_KEPT = 100_000;
    /// Beyond this many doublings, the pause is the longest anyway.
    private static final int MOST_DOUBLINGS = 20;

    private final int free;
    private final Duration firstPause;
    private final Clock clock;
    private final Cache<String, Attempts> attempts = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(FORGOTTEN_AFTER)
            .build();

    /// A brake of its own for one kind of attempt.
    ///
    /// @param free how many attempts are not slowed down
    public Brake(int free, Duration firstPause, Clock clock) {
        this.free = free;
        this.firstPause = firstPause;
        this.clock = clock;
    }

    private record Attempts(int count, Instant nextAt) {}

    /// Counts an attempt before it is made, so that many at a time are no way around the pause.
    ///
    /// @param who names whom to slow down, such as a client's address
    /// @throws CatalogRefusal.TooManyAttempts during a pause, which this attempt doesn't lengthen
    public void attempt(String who) {
        Instant now = clock.instant();
        attempts.asMap().compute(who, (_, before) -> next(before, now));
    }

    /// Takes an attempt back that was good: those that weren't still count, but the pause that it brought is over.
    public void takeBack(String who) {
        Instant now = clock.instant();
        attempts.asMap()
                .computeIfPresent(who, (_, made) -> made.count() == 1 ? null : new Attempts(made.count() - 1, now));
    }

    /// Forgets the attempts, after one that was good.
    public void forget(String who) {
        attempts.invalidate(who);
    }

    private Attempts next(@Nullable Attempts before, Instant now) {
        if (before != null && now.isBefore(before.nextAt())) {
            throw new CatalogRefusal.TooManyAttempts(Duration.between(now, before.nextAt()));
        }
        int count = before == null ? 1 : before.count() + 1;
        return new Attempts(count, now.plus(pauseAfter(count)));
    }

    private Duration pauseAfter(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration pause = firstPause.multipliedBy(1L << Math.min(count - free, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
