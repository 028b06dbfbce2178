package dev.assay.recommender.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.broker.MalformedEvent;
import dev.assay.recommender.replica.CatalogEvent.CaseStudyChanged;
import dev.assay.recommender.replica.CatalogEvent.Ignored;
import dev.assay.recommender.replica.CatalogEvent.RevisionPublished;
import dev.assay.recommender.replica.CatalogEvent.TechnologyChanged;
import dev.assay.recommender.replica.CatalogEvent.TechnologyWithdrawn;
import dev.assay.recommender.replica.Value.NumberValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogEventReaderTest {

    private static final String CHANGED = "dev.assay.technology.changed.v1";
    private static final String FLASK = """
            {"revision": 7,
             "technology": {"slug": "flask", "name": "Flask", "kind": "framework", "language": "Python", "tagline": "Small"},
             "facts": [{"id": "flask-throughput-1", "technology": "flask", "attribute": "throughput",
                        "value": {"type": "number", "low": 800, "high": 1200.5, "approximate": true, "unit": "req/s"},
                        "conditions": {"connections": 64, "database": false, "workload": "json"}, "notStated": ["cpu"],
                        "source": "bench", "locator": "table 2", "quality": "measured", "rank": "normal"}],
             "attributes": [{"id": "throughput", "name": "Throughput", "category": "performance", "dataType": "number",
                             "unit": "req/s", "direction": "higher", "definition": "Answers in a second"}],
             "sources": [{"id": "bench", "title": "A benchmark", "publisher": "Somebody", "kind": "benchmark",
                          "retrieved": "2026-11-01"}]}""";

    @Test
    void a_state_is_read_with_its_facts_attributes_and_sources() {
        var changed = assertInstanceOf(
                TechnologyChanged.class, CatalogEventReader.read(record("catalog-technologies", CHANGED, FLASK)));
        Technology flask = changed.technology();
        assertEquals(7, flask.revision());
        Fact fact = flask.facts().getFirst();
        assertEquals(new NumberValue(800.0, 1200.5, null, null, true, "req/s"), fact.value());
        assertEquals(Map.of("connections", 64, "database", false, "workload", "json"), fact.conditions());
        assertEquals(
                "higher",
                Objects.requireNonNull(flask.attributes().get("throughput")).direction());
    }

    @Test
    void the_examples_of_the_contracts_are_read() throws IOException {
        var changed = assertInstanceOf(
                TechnologyChanged.class,
                CatalogEventReader.read(record("catalog-technologies", CHANGED, example("catalog-technologies"))));
        assertEquals(
                List.of("flask-async-support-1", "flask-memory-idle-1"),
                changed.technology().facts().stream().map(Fact::id).toList());
        var published = assertInstanceOf(
                RevisionPublished.class,
                CatalogEventReader.read(record(
                        "catalog-revisions", "dev.assay.catalog-revision.published.v1", example("catalog-revisions"))));
        assertEquals(Map.of("express", 1L, "flask", 1L), published.technologies());
        var story = assertInstanceOf(
                CaseStudyChanged.class,
                CatalogEventReader.read(record(
                        "catalog-stories",
                        "case-study/aad-gateway-net6",
                        "dev.assay.story.changed.v1",
                        example("catalog-stories"))));
        assertEquals(List.of("aspnet-core"), story.caseStudy().technologies());
        assertEquals("A", story.caseStudy().grade());
    }

    @Test
    void a_suspicious_fact_is_marked_and_one_without_the_mark_is_not() {
        String marked = FLASK.replace("\"rank\": \"normal\"", "\"rank\": \"normal\", \"suspect\": true");
        assertTrue(onlyFact(marked).suspect());
        assertFalse(onlyFact(FLASK).suspect());
    }

    private static Fact onlyFact(String data) {
        var changed = assertInstanceOf(
                TechnologyChanged.class, CatalogEventReader.read(record("catalog-technologies", CHANGED, data)));
        return changed.technology().facts().getFirst();
    }

    private static String example(String topic) throws IOException {
        return Files.readString(Path.of("../contracts/events/examples", topic + ".json"));
    }

    @Test
    void a_missing_value_says_why() {
        String missing = FLASK.replace(
                "\"type\": \"number\", \"low\": 800, \"high\": 1200.5, \"approximate\": true, \"unit\": \"req/s\"",
                "\"type\": \"missing\", \"absence\": \"not-measured\"");
        assertEquals(new Value.MissingValue("not-measured"), onlyFact(missing).value());
    }

    @Test
    void a_value_of_an_unknown_type_takes_no_part() {
        String unknown = FLASK.replace("\"type\": \"number\"", "\"type\": \"curve\"");
        var changed = assertInstanceOf(
                TechnologyChanged.class, CatalogEventReader.read(record("catalog-technologies", CHANGED, unknown)));
        assertEquals(
                new Value.UnknownValue("curve"),
                changed.technology().facts().getFirst().value());
    }

    @Test
    void a_revision_is_read_with_the_states_that_belong_to_it() {
        var published = assertInstanceOf(
                RevisionPublished.class,
                CatalogEventReader.read(record("catalog-revisions", "dev.assay.catalog-revision.published.v1", """
                {"revision": 9, "publishedAt": "2026-11-21T12:00:00Z", "reason": "import",
                 "technologies": [{"slug": "flask", "revision": 7}]}""")));
        assertEquals(9, published.revision());
        assertEquals(Map.of("flask", 7L), published.technologies());
    }

    @Test
    void a_record_without_data_withdraws_the_technology_of_its_key() {
        assertEquals(
                new TechnologyWithdrawn("flask"), CatalogEventReader.read(record("catalog-technologies", null, null)));
    }

    @Test
    void other_types_are_ignored() {
        assertInstanceOf(
                Ignored.class,
                CatalogEventReader.read(record("catalog-technologies", "dev.assay.case-study.changed.v1", "{}")));
    }

    @Test
    void another_major_version_is_refused_by_name() {
        var refused = assertThrows(
                MalformedEvent.class,
                () -> CatalogEventReader.read(
                        record("catalog-technologies", "dev.assay.technology.changed.v2", FLASK)));
        assertEquals("Version 2 of dev.assay.technology.changed is unknown here", refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"revision\": 1", "{\"revision\": 1, \"revision\": 2}", "{}", "{} {}"})
    void what_is_no_state_is_refused(String data) {
        assertThrows(
                MalformedEvent.class, () -> CatalogEventReader.read(record("catalog-technologies", CHANGED, data)));
    }

    @Test
    void what_is_missing_is_named_by_its_place() {
        var refused = assertThrows(
                MalformedEvent.class,
                () -> CatalogEventReader.read(
                        record("catalog-technologies", CHANGED, FLASK.replace("\"quality\"", "\"qualities\""))));
        assertEquals("/facts/0/quality must be a text", refused.getMessage());
    }

    @Test
    void a_fact_without_its_source_is_refused() {
        var refused = assertThrows(
                MalformedEvent.class,
                () -> CatalogEventReader.read(record(
                        "catalog-technologies", CHANGED, FLASK.replace("\"id\": \"bench\"", "\"id\": \"other\""))));
        assertTrue(String.valueOf(refused.getMessage()).contains("bench"), refused.getMessage());
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, @Nullable String type, @Nullable String data) {
        return record(topic, "flask", type, data);
    }

    @SuppressWarnings("NullAway") // a record of a compacted topic may have no value
    private static ConsumerRecord<byte[], byte[]> record(
            String topic, String key, @Nullable String type, @Nullable String data) {
        var record = new ConsumerRecord<>(topic, 0, 0, bytes(key), data == null ? null : bytes(data));
        if (type != null) {
            record.headers().add("ce_specversion", bytes("1.0")).add("ce_type", bytes(type));
        }
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
