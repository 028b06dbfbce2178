package dev.assay.catalog.outbox;

import dev.assay.catalog.telemetry.Sample;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// How much waits for the broker, and for how long already.
@Singleton
class OutboxMetrics implements Sample, MeterBinder {

    private final OutboxRepository outbox;
    private final Clock clock;
    private volatile Waiting waiting = new Waiting(0, null);

    OutboxMetrics(OutboxRepository outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param since when the oldest was written; null if nothing waits
    record Waiting(long events, @Nullable Instant since) {}

    @Override
    public void take() {
        waiting = QuarkusTransaction.requiringNew().call(outbox::waiting);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("assay.outbox.events", () -> waiting.events())
                .description("Events that the broker doesn't have yet")
                .register(registry);
        TimeGauge.builder("assay.outbox.oldest", this::oldestMillis, TimeUnit.MILLISECONDS)
                .description("How long the oldest event waits for the broker")
                .register(registry);
    }

    /// It ages between two samples, and while none can be taken.
    private long oldestMillis() {
        Instant since = waiting.since();
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis());
    }
}
