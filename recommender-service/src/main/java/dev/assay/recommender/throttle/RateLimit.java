package dev.assay.recommender.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.recommender.problem.RecommenderRefusal.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Lets each client do something so often a minute: a token bucket that holds those of one minute and fills steadily.
/// Kept in memory, by each process for itself, of so many clients at most.
final class RateLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_CLIENTS = 100_000;

    private final int perMinute;
    private final Clock clock;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterWrite(MINUTE)
            .build();

    /// @param perMinute 0 for no limit
    RateLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    private record Bucket(double tokens, Instant filledAt) {}

    /// @throws TooManyRequests if the client has none left, which costs it nothing
    void take(String client) {
        if (perMinute > 0) {
            Instant now = clock.instant();
            buckets.asMap().compute(client, (_, before) -> less(before, now));
        }
    }

    private Bucket less(@Nullable Bucket before, Instant now) {
        double perMilli = (double) perMinute / MINUTE.toMillis();
        double tokens = before == null
                ? perMinute
                : Math.min(
                        perMinute,
                        before.tokens()
                                + perMilli
                                        * Math.max(
                                                0,
                                                Duration.between(before.filledAt(), now)
                                                        .toMillis()));
        if (tokens < 1) {
            throw new TooManyRequests(Duration.ofMillis((long) Math.ceil((1 - tokens) / perMilli)));
        }
        return new Bucket(tokens - 1, now);
    }
}
