package dev.assay.recommender.recommendation;

import dev.assay.recommender.broker.EventType;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.outbox.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;

/// That a recommendation is stored, and its verdict in brief, as it travels on `recommendation-completed`.
record CompletionEvent(UUID id, long revision, String methodVersion, VerdictInBrief verdict, Instant completedAt) {

    private static final String TOPIC = "recommendation-completed";
    private static final EventType TYPE = new EventType("dev.assay.recommendation.completed", 1);

    static OutgoingEvent of(Scored scored) {
        Recommendation recommendation = scored.recommendation();
        var event = new CompletionEvent(
                recommendation.id(),
                recommendation.revision(),
                recommendation.methodVersion(),
                VerdictInBrief.of(recommendation.verdict()),
                recommendation.completedAt());
        return new OutgoingEvent(TOPIC, TYPE, recommendation.id(), Json.write(event), scored.traceparent());
    }
}
