package dev.assay.recommender;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds what this service publishes and reads to the contracts of the events.
@QuarkusTest
@WithTestResource(RecommenderStack.class)
class EventContractTest {

    private static final Path CONTRACTS = Path.of("../contracts/events");
    private static final Path DOCUMENTATION = Path.of("../docs/events.md");

    @BeforeEach
    void publishCatalog() {
        TestCatalog.publish();
    }

    @ParameterizedTest
    @ValueSource(strings = {"questionnaire-submitted", "recommendation-completed", "verdict-changed"})
    void the_example_agrees_with_the_schema(String event) throws IOException {
        assertEquals(Set.of(), schema(event).validate(example(event), InputFormat.JSON));
    }

    @Test
    void the_documentation_shows_the_example() throws IOException {
        assertTrue(Files.readString(DOCUMENTATION).contains(example("questionnaire-submitted")));
    }

    @Test
    void the_documented_call_of_another_service_is_accepted_and_scored() throws IOException {
        Matcher call = Pattern.compile("curl -i http://localhost:8082(\\S+) -H '([^:]+): ([^']+)' --data '([^']+)'")
                .matcher(Files.readString(DOCUMENTATION));
        assertTrue(call.find());
        // Candidates can be checked once the catalogue has been read.
        String location = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> given().header(call.group(2), call.group(3))
                                .body(call.group(4))
                                .post(call.group(1)),
                        answer -> answer.statusCode() == 202)
                .header("Location");
        Questionnaires.completed(location.substring(location.lastIndexOf('/') + 1));
    }

    @Test
    void the_documented_client_of_another_service_hands_in_what_is_scored() throws Exception {
        String source = Files.readString(Path.of("src/test/java/dev/assay/recommender/OtherService.java"));
        String shown = source.substring(source.indexOf("events.md.\n") + 11, source.indexOf("    // To here."))
                .stripTrailing()
                .stripIndent();
        assertTrue(Files.readString(DOCUMENTATION).contains("```java\n" + shown + "\n```"));

        String id = UUID.randomUUID().toString();
        OtherService.submit(
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                id,
                Questionnaires.submitted(id, "under-100"));
        Questionnaires.completed(id);
        assertPublished("recommendation-completed", "dev.assay.recommendation.completed.v1", id);
    }

    @Test
    void what_is_published_agrees_with_the_schemas() throws IOException {
        String id = UUID.randomUUID().toString();
        Questionnaires.completed(Questionnaires.post("""
                        {"id": "%s", "kind": "quick", "candidates": ["flask", "express"], "answers": {
                          "building": ["ml-results", "api"], "push": "none",
                          "languages": {"ratings": {"python": 4}, "newLanguage": "no"}}}""".formatted(id))
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        assertPublished("questionnaire-submitted", "dev.assay.questionnaire.submitted.v1", id);
        assertPublished("recommendation-completed", "dev.assay.recommendation.completed.v1", id);
    }

    @Test
    void a_verdict_that_moved_is_published_as_its_schema_says() throws IOException {
        TestCatalog.publishFlask("built-in");
        String id = Questionnaires.whereBothCanPush();
        Questionnaires.completed(id);
        TestCatalog.publishFlask("none");
        assertPublished("verdict-changed", "dev.assay.verdict.changed.v1", id);
    }

    @Test
    void the_example_of_another_publisher_is_scored_once_however_often_it_comes() throws IOException {
        String example = example("questionnaire-submitted");
        String id = new ObjectMapper().readTree(example).get("id").asText();
        var record = TestTopics.event("questionnaire-submitted", "dev.assay.questionnaire.submitted.v1", id, example);
        TestTopics.publish(List.of(record, record));
        String first = Questionnaires.completed(id).asString();

        // Everything once more, and a last one that shows that it has all been read.
        String last = UUID.randomUUID().toString();
        TestTopics.publish(List.of(
                record,
                TestTopics.event(
                        "questionnaire-submitted",
                        "dev.assay.questionnaire.submitted.v1",
                        id,
                        Questionnaires.submitted(last, "under-100"))));
        Questionnaires.completed(last);
        await().until(() -> TestTopics.read("recommendation-completed", last).size() == 1);
        assertEquals(1, TestTopics.read("recommendation-completed", id).size());
        assertEquals(first, Questionnaires.get(id).asString());
    }

    private static void assertPublished(String topic, String type, String id) throws IOException {
        ConsumerRecord<byte[], byte[]> record = await().until(
                        () -> TestTopics.read(topic, id), records -> !records.isEmpty())
                .getFirst();
        Set<ValidationMessage> mistakes = schema(topic).validate(TestTopics.text(record.value()), InputFormat.JSON);
        assertEquals(Set.of(), mistakes);
        assertEquals("1.0", TestTopics.header(record, "ce_specversion"));
        assertEquals(type, TestTopics.header(record, "ce_type"));
        assertEquals(id, TestTopics.header(record, "ce_subject"));
        assertEquals("/recommender-service", TestTopics.header(record, "ce_source"));
        assertEquals("application/json", TestTopics.header(record, "content-type"));
        assertEquals(36, TestTopics.header(record, "ce_id").length());
        assertEquals(
                'Z',
                TestTopics.header(record, "ce_time")
                        .charAt(TestTopics.header(record, "ce_time").length() - 1));
    }

    private static JsonSchema schema(String event) throws IOException {
        try (InputStream schema =
                Files.newInputStream(CONTRACTS.resolve("schemas").resolve(event + ".json"))) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        }
    }

    private static String example(String event) throws IOException {
        return Files.readString(CONTRACTS.resolve("examples").resolve(event + ".json"));
    }
}
