package dev.assay.web.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of each new revision of the catalogue, so that pages show it at once.
@ApplicationScoped
public class RevisionListener {

    private final RevisionNews news;
    private final ObjectMapper json;

    RevisionListener(RevisionNews news, ObjectMapper json) {
        this.news = news;
        this.json = json;
    }

    @Incoming("catalog-revisions")
    void on(byte[] body) {
        news.heard(revision(body));
    }

    private int revision(byte[] body) {
        try {
            JsonNode revision = json.readTree(body).path("revision");
            return revision.asInt(0);
        } catch (IOException notJson) {
            // A hint that can't be read costs nothing but the wait until the next check of each answer.
            Log.warnf("Ignored a record of catalog-revisions that isn't JSON");
            return 0;
        }
    }
}
