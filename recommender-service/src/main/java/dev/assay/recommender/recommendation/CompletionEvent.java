package dev.assay.recommender.recommendation;

import dev.assay.recommender.broker.EventType;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.outbox.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a recommendation is stored, and its verdict in brief, as it travels on `recommendation-completed`.
record CompletionEvent(UUID id, long revision, String methodVersion, VerdictInBrief verdict, Instant completedAt) {

    private static final String TOPIC = "recommendation-completed";
    private static final EventType TYPE = new EventType("dev.assay.recommendation.completed", 1);

    static CompletionEvent of(Recommendation recommendation) {
        return new CompletionEvent(
                recommendation.id(),
                recommendation.revision(),
                recommendation.methodVersion(),
                VerdictInBrief.of(recommendation.verdict()),
                recommendation.completedAt());
    }

    OutgoingEvent outgoing(@Nullable String traceparent) {
        return new OutgoingEvent(TOPIC, TYPE, id, Json.write(this), traceparent);
    }
}
