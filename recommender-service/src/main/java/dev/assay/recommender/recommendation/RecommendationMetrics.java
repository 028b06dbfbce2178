package dev.assay.recommender.recommendation;

import dev.assay.recommender.database.Database;
import dev.assay.recommender.telemetry.Sample;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is recommended and how soon, and what still waits for it.
@Singleton
class RecommendationMetrics implements MeterBinder, Sample {

    private static final Duration[] BUCKETS = Stream.of(50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 60_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final List<String> VERDICTS =
            List.of("leads", "too-close", "composition", "none-fits", "not-enough-evidence");

    private final SubmissionRepository submissions;
    private final Database database;
    private final Clock clock;
    private final MeterRegistry registry;
    private final Timer waited;
    private final Counter refused;
    private volatile Unscored unscored = new Unscored(0, null);

    RecommendationMetrics(SubmissionRepository submissions, Database database, Clock clock, MeterRegistry registry) {
        this.submissions = submissions;
        this.database = database;
        this.clock = clock;
        this.registry = registry;
        this.waited = Timer.builder("assay.recommendation.duration")
                .description("From accepting a questionnaire to storing what is recommended")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        this.refused = Counter.builder("assay.scorings.refused")
                .description("What-if scorings refused because all places were taken")
                .register(registry);
        VERDICTS.forEach(this::recommended);
    }

    /// @param since when the oldest was accepted; null if none waits
    record Unscored(long questionnaires, @Nullable Instant since) {}

    @Override
    public void take() {
        unscored = database.inTransaction(submissions::unscored);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("assay.questionnaires.unscored", () -> unscored.questionnaires())
                .description("Accepted questionnaires without a recommendation")
                .register(registry);
        TimeGauge.builder("assay.questionnaires.oldest.unscored", this::oldestMillis, TimeUnit.MILLISECONDS)
                .description("How long the oldest of them waits")
                .register(registry);
    }

    /// Counts what is stored now.
    void count(List<Scored> stored) {
        for (Scored scored : stored) {
            recommended(scored.completion().verdict().type()).increment();
            waited.record(Duration.between(scored.submission().submittedAt(), clock.instant()));
        }
    }

    void countRefused() {
        refused.increment();
    }

    private Counter recommended(String verdict) {
        return Counter.builder("assay.recommendations")
                .description("Recommendations stored by this process")
                .tag("verdict", verdict)
                .register(registry);
    }

    private long oldestMillis() {
        Instant since = unscored.since();
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis());
    }
}
