package dev.assay.web.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of each new revision of the catalogue, so that pages show it at once.
@ApplicationScoped
class RevisionListener {

    private final Catalog catalog;
    private final ObjectMapper json;
    private int newest;

    RevisionListener(Catalog catalog, ObjectMapper json) {
        this.catalog = catalog;
        this.json = json;
    }

    @Incoming("catalog-revisions")
    synchronized void on(byte[] body) {
        int revision = revision(body);
        if (revision > newest) {
            newest = revision;
            catalog.revisionPublished();
        }
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
