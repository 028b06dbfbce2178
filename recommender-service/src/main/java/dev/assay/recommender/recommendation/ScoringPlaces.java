package dev.assay.recommender.recommendation;

import dev.assay.recommender.problem.RecommenderRefusal.TooBusy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;

/// As many score at once as there are processors. A slider's answer that comes later than a second is of no use.
@Singleton
class ScoringPlaces {

    static final int AT_A_TIME = Runtime.getRuntime().availableProcessors();

    private final Places places = new Places(AT_A_TIME, Duration.ofSeconds(1));

    private final RecommendationMetrics metrics;

    ScoringPlaces(RecommendationMetrics metrics) {
        this.metrics = metrics;
    }

    <T> T inTurn(Supplier<T> work) {
        try {
            return places.inTurn(work);
        } catch (TooBusy refused) {
            metrics.countRefused();
            throw refused;
        }
    }
}
