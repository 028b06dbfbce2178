package dev.assay.catalog.event;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.assay.catalog.CatalogStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds what this service publishes to the contracts of the events.
@QuarkusTest
@WithTestResource(CatalogStack.class)
class EventContractTest {

    private static final Path CONTRACTS = Path.of("../contracts/events");

    @ParameterizedTest
    @ValueSource(strings = {"catalog-technologies", "catalog-stories", "catalog-revisions"})
    void the_example_agrees_with_the_schema(String topic) throws IOException {
        String example =
                Files.readString(CONTRACTS.resolve("examples").resolve(topic + ".json"), StandardCharsets.UTF_8);
        assertEquals(Set.of(), schema(topic).validate(example, InputFormat.JSON));
    }

    @Test
    void the_shipped_catalogue_is_published_as_the_schemas_say() throws IOException {
        ConsumerRecord<String, byte[]> published = await().atMost(Duration.ofSeconds(60))
                .until(() -> newest("catalog-revisions"), found -> found.containsKey("catalog"))
                .get("catalog");
        assertNotNull(published);
        JsonNode revision = new ObjectMapper().readTree(published.value());
        var listed = new TreeMap<String, Integer>();
        revision.get("technologies")
                .forEach(one ->
                        listed.put(one.get("slug").asText(), one.get("revision").asInt()));
        assertAgrees("catalog-revisions", "dev.assay.catalog-revision.published.v1", published);

        Map<String, ConsumerRecord<String, byte[]>> states = newest("catalog-technologies");
        assertEquals(listed.keySet(), states.keySet());
        for (var state : states.entrySet()) {
            assertAgrees("catalog-technologies", "dev.assay.technology.changed.v1", state.getValue());
            JsonNode data = new ObjectMapper().readTree(state.getValue().value());
            assertEquals(listed.get(state.getKey()), data.get("revision").asInt());
            assertEquals(given().get("/api/v1/technologies/" + state.getKey()).path("factCount"), (Object)
                    data.get("facts").size());
        }

        Map<String, ConsumerRecord<String, byte[]>> stories = newest("catalog-stories");
        var listedStories = new TreeMap<String, Integer>();
        revision.get("stories")
                .forEach(one -> listedStories.put(
                        one.get("key").asText(), one.get("revision").asInt()));
        assertEquals(listedStories.keySet(), stories.keySet());
        for (var story : stories.entrySet()) {
            assertAgrees("catalog-stories", "dev.assay.story.changed.v1", story.getValue());
            JsonNode data = new ObjectMapper().readTree(story.getValue().value());
            assertEquals(listedStories.get(story.getKey()), data.get("revision").asInt());
            given().get("/api/v1/%s"
                            .formatted(story.getKey()
                                    .replace("case-study/", "case-studies/")
                                    .replace("use-case/", "use-cases/")))
                    .then()
                    .statusCode(200);
        }
    }

    private static void assertAgrees(String topic, String type, ConsumerRecord<String, byte[]> record)
            throws IOException {
        String data = new String(record.value(), StandardCharsets.UTF_8);
        assertEquals(Set.of(), schema(topic).validate(data, InputFormat.JSON), record.key());
        assertEquals("1.0", header(record, "ce_specversion"));
        assertEquals(type, header(record, "ce_type"));
        assertEquals("/catalog-service", header(record, "ce_source"));
        assertEquals("application/json", header(record, "content-type"));
        assertEquals(36, header(record, "ce_id").length());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static JsonSchema schema(String topic) throws IOException {
        try (InputStream schema =
                Files.newInputStream(CONTRACTS.resolve("schemas").resolve(topic + ".json"))) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        }
    }

    /// What compaction would leave of a topic.
    private static Map<String, ConsumerRecord<String, byte[]>> newest(String topic) {
        var newest = new TreeMap<String, ConsumerRecord<String, byte[]>>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "enable.auto.commit",
                false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> newest.put(record.key(), record));
            }
        }
        return newest;
    }
}
