package dev.assay.recommender;

import static org.awaitility.Awaitility.await;

import dev.assay.recommender.database.Schema;
import dev.assay.recommender.replica.CatalogReplica;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/// A catalogue of two frameworks and a runtime, as catalog-service would publish it.
public final class TestCatalog {

    private static final List<String> SCALE = List.of("none", "third-party", "official-add-on", "built-in");

    /// That of Flask's state.
    private static long newest = 2;

    private static String webSocketsOfFlask = "built-in";

    private TestCatalog() {}

    /// Publishes it as it is now, and waits until this service takes questionnaires. Once more does no harm.
    public static synchronized void publish() {
        await().atMost(Duration.ofSeconds(20))
                .until(CDI.current().select(Schema.class).get()::isCurrent);
        TestTopics.publish(List.of(
                technology("express", "Express", "framework", "JavaScript", 1, "built-in"),
                technology("flask", "Flask", "framework", "Python", newest, webSocketsOfFlask),
                technology("nodejs", "Node.js", "runtime", "JavaScript", 1, "built-in"),
                TestTopics.event(
                        "catalog-revisions", "dev.assay.catalog-revision.published.v1", "catalog", """
                        {"revision": %d, "publishedAt": "2026-11-21T12:00:00Z", "reason": "test", "technologies": [
                          {"slug": "express", "revision": 1}, {"slug": "flask", "revision": %1$d},
                          {"slug": "nodejs", "revision": 1}]}""".formatted(
                                        newest))));
    }

    /// Publishes another revision, in which the one fact about Flask says something else.
    ///
    /// @param webSockets a level of the scale: none, third-party, official-add-on or built-in
    /// @return the number of the revision
    public static synchronized long publishFlask(String webSockets) {
        newest++;
        webSocketsOfFlask = webSockets;
        publish();
        return newest;
    }

    /// Publishes such a revision, and waits until this service scores on it.
    public static long flaskBecomes(String webSockets) {
        long revision = publishFlask(webSockets);
        CatalogReplica replica = CDI.current().select(CatalogReplica.class).get();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> replica.closed()
                        .map(catalog -> catalog.revision() >= revision)
                        .orElse(false));
        return revision;
    }

    private static ProducerRecord<byte[], byte[]> technology(
            String slug, String name, String kind, String language, long revision, String webSockets) {
        return TestTopics.event("catalog-technologies", "dev.assay.technology.changed.v1", slug, """
                {"revision": %d,
                 "technology": {"slug": "%s", "name": "%s", "kind": "%s", "language": "%s"},
                 "facts": [{"id": "%2$s-websockets-1", "technology": "%2$s", "attribute": "websockets",
                            "value": {"type": "level", "level": "%6$s", "index": %7$d}, "conditions": {},
                            "source": "documentation", "locator": "page 1", "quality": "stated", "rank": "normal"}],
                 "attributes": [{"id": "websockets", "name": "WebSockets", "category": "real-time", "dataType": "ordinal",
                                 "direction": "higher", "scale": ["none", "third-party", "official-add-on", "built-in"]}],
                 "sources": [{"id": "documentation", "title": "Documentation", "publisher": "The project",
                              "kind": "documentation", "retrieved": "2026-11-01"}]}""".formatted(
                        revision, slug, name, kind, language, webSockets, SCALE.indexOf(webSockets)));
    }
}
