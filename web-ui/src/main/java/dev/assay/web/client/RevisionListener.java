package dev.assay.web.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.function.Consumer;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of each new revision of the catalogue, so that pages show it at once.
@ApplicationScoped
public class RevisionListener {

    private final Catalog catalog;
    private final ObjectMapper json;
    private final Consumer<Heard> others;
    private int newest;

    @Inject
    RevisionListener(Catalog catalog, ObjectMapper json, Event<Heard> others) {
        this(catalog, json, heard -> {
            var _ = others.fireAsync(heard);
        });
    }

    RevisionListener(Catalog catalog, ObjectMapper json, Consumer<Heard> others) {
        this.catalog = catalog;
        this.json = json;
        this.others = others;
    }

    /// A newer revision is out, and no answer is trusted that was read before.
    public record Heard(int revision) {}

    @Incoming("catalog-revisions")
    synchronized void on(byte[] body) {
        int revision = revision(body);
        if (revision > newest) {
            newest = revision;
            catalog.revisionPublished();
            others.accept(new Heard(revision));
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
