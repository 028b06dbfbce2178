package dev.assay.recommender;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/// A catalogue of two frameworks and a runtime, as catalog-service would publish it.
public final class TestCatalog {

    private TestCatalog() {}

    /// Publishes it. Once more does no harm.
    public static void publish() {
        TestTopics.publish(List.of(
                technology("express", "Express", "framework", "JavaScript", 1),
                technology("flask", "Flask", "framework", "Python", 2),
                technology("nodejs", "Node.js", "runtime", "JavaScript", 1),
                TestTopics.event("catalog-revisions", "dev.assay.catalog-revision.published.v1", "catalog", """
                        {"revision": 2, "publishedAt": "2026-11-21T12:00:00Z", "reason": "test", "technologies": [
                          {"slug": "express", "revision": 1}, {"slug": "flask", "revision": 2}, {"slug": "nodejs", "revision": 1}]}""")));
    }

    private static ProducerRecord<byte[], byte[]> technology(
            String slug, String name, String kind, String language, long revision) {
        return TestTopics.event("catalog-technologies", "dev.assay.technology.changed.v1", slug, """
                {"revision": %d,
                 "technology": {"slug": "%s", "name": "%s", "kind": "%s", "language": "%s"},
                 "facts": [{"id": "%2$s-real-time-1", "technology": "%2$s", "attribute": "websockets",
                            "value": {"type": "boolean", "value": true}, "conditions": {},
                            "source": "documentation", "locator": "page 1", "quality": "stated", "rank": "normal"}],
                 "attributes": [{"id": "websockets", "name": "WebSockets", "category": "real-time", "dataType": "boolean",
                                 "direction": "higher"}],
                 "sources": [{"id": "documentation", "title": "Documentation", "publisher": "The project",
                              "kind": "documentation", "retrieved": "2026-11-01"}]}""".formatted(
                        revision, slug, name, kind, language));
    }
}
