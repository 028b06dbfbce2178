package dev.assay.recommender.recommendation;

import dev.assay.recommender.broker.EventType;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.outbox.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a recommendation is stored, and its verdict in brief, as it travels on `recommendation-completed`.
record CompletionEvent(UUID id, long revision, String methodVersion, Verdict verdict, Instant completedAt) {

    private static final String TOPIC = "recommendation-completed";
    private static final EventType TYPE = new EventType("dev.assay.recommendation.completed", 1);

    /// @param parts with `composition`
    record Verdict(
            String type, List<String> winners, @Nullable List<Part> parts) {}

    record Part(String name, List<String> winners) {}

    static OutgoingEvent of(Recommendation recommendation) {
        var event = new CompletionEvent(
                recommendation.id(),
                recommendation.revision(),
                recommendation.methodVersion(),
                new Verdict(
                        recommendation.verdict().type(),
                        recommendation.verdict().winners(),
                        parts(recommendation.verdict().parts())),
                recommendation.completedAt());
        return new OutgoingEvent(TOPIC, TYPE, recommendation.id(), Json.write(event));
    }

    private static @Nullable List<Part> parts(@Nullable List<Recommendation.WorkPart> parts) {
        return parts == null
                ? null
                : parts.stream()
                        .map(part -> new Part(part.name(), part.winners()))
                        .toList();
    }
}
