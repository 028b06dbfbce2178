package dev.assay.web.recommendation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears which recommendations are completed and tells the browsers that wait for them.
@ApplicationScoped
class CompletionListener {

    private final WaitingVisitors waiting;
    private final ObjectMapper json;

    CompletionListener(WaitingVisitors waiting, ObjectMapper json) {
        this.waiting = waiting;
        this.json = json;
    }

    @Incoming("recommendation-completed")
    void on(byte[] body) {
        try {
            Log.debug("Heard of a completed recommendation");
            waiting.completed(UUID.fromString(json.readTree(body).path("id").asText()));
        } catch (IOException | IllegalArgumentException unreadable) {
            // A hint that can't be read costs nothing: the browser that waits asks again by itself.
            Log.warn("Ignored a record of recommendation-completed that can't be read");
        }
    }
}
