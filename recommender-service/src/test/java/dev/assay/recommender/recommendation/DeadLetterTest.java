package dev.assay.recommender.recommendation;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.Questionnaires;
import dev.assay.recommender.RecommenderStack;
import dev.assay.recommender.TestCatalog;
import dev.assay.recommender.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(RecommenderStack.class)
class DeadLetterTest {

    private static final String TOPIC = "questionnaire-submitted";
    private static final String TYPE = "dev.assay.questionnaire.submitted.v1";
    private static final String OTHER_ID = "99999999-0000-4000-8000-000000000000";

    private final String poison = "poison-" + UUID.randomUUID();
    private final String good = UUID.randomUUID().toString();

    @BeforeEach
    void publishCatalog() {
        TestCatalog.publish();
    }

    static Stream<Arguments> poison() {
        String fine = Questionnaires.submitted(OTHER_ID, "under-100");
        return Stream.of(
                Arguments.of(TYPE, "{\"id\": ", "isn't valid JSON"),
                Arguments.of(TYPE, "\u0000\u0001 not JSON at all", "isn't valid JSON"),
                Arguments.of(TYPE, "[1, 2]", "must be a JSON object"),
                Arguments.of(TYPE, "{\"kind\": \"quick\"}", "/id must be a UUID"),
                Arguments.of(TYPE, fine.replace("under-100", "enormous"), "/answers/peak-load"),
                Arguments.of(TYPE, fine.replace("\"push\"", "\"kind\": \"quick\", \"push\""), "/answers/kind"),
                Arguments.of(
                        TYPE,
                        fine.replace("\"submittedAt\"", "\"candidates\": [\"cobol\", \"flask\"], \"submittedAt\""),
                        "cobol is not in the catalogue"),
                Arguments.of(
                        TYPE,
                        fine.replace("quick", "full")
                                .replace(
                                        "\"push\"", "\"landscape\": {\"excludedTechnologies\": [\"cobol\"]}, \"push\""),
                        "cobol is not in the catalogue"),
                Arguments.of("dev.assay.questionnaire.submitted.v2", fine, "Version 2 of"),
                Arguments.of(null, fine, "isn't a CloudEvent"),
                Arguments.of(TYPE, "{\"id\": \"" + "x".repeat(5 << 20) + "\"}", "too long"),
                Arguments.of(TYPE, null, "has no data"));
    }

    @ParameterizedTest
    @MethodSource
    void poison(@Nullable String type, @Nullable String data, String reason) {
        byte[] bytes = data == null ? null : data.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> bad = TestTopics.event(TOPIC, type, poison, bytes);
        TestTopics.publish(List.of(onPartition(3, bad), onPartition(3, goodRecord())));

        Questionnaires.completed(good);
        ConsumerRecord<byte[], byte[]> letter = await().atMost(Duration.ofSeconds(10))
                .until(() -> TestTopics.read(TOPIC + "-dlq", poison), letters -> !letters.isEmpty())
                .getFirst();
        assertArrayEquals(bytes, letter.value());
        assertTrue(
                TestTopics.header(letter, "dead-letter-reason").contains(reason),
                () -> TestTopics.header(letter, "dead-letter-reason"));
        assertEquals(TOPIC, TestTopics.header(letter, "dead-letter-topic"));
        assertEquals("3", TestTopics.header(letter, "dead-letter-partition"));
        assertFalse(TestTopics.header(letter, "dead-letter-offset").isEmpty());
        assertEquals(type == null ? "" : type, TestTopics.header(letter, "ce_type"));
    }

    @Test
    void events_of_other_types_are_passed_over() {
        var other = TestTopics.event(TOPIC, "dev.assay.questionnaire.withdrawn.v1", poison, "{}");
        TestTopics.publish(List.of(onPartition(2, other), onPartition(2, goodRecord())));
        Questionnaires.completed(good);
        assertEquals(List.of(), TestTopics.read(TOPIC + "-dlq", poison));
    }

    @Test
    void an_id_with_other_answers_is_set_aside() {
        String id = UUID.randomUUID().toString();
        Questionnaires.post(Questionnaires.body(id, "under-100"));
        String before = Questionnaires.completed(id).asString();
        TestTopics.publish(List.of(TestTopics.event(TOPIC, TYPE, id, Questionnaires.submitted(id, "over-10000"))));
        var letters = await().atMost(Duration.ofSeconds(10))
                .until(() -> TestTopics.read(TOPIC + "-dlq", id), found -> !found.isEmpty());
        assertTrue(TestTopics.header(letters.getFirst(), "dead-letter-reason").contains("other answers"));
        assertEquals(before, Questionnaires.get(id).asString());
    }

    private ProducerRecord<byte[], byte[]> goodRecord() {
        return TestTopics.event(TOPIC, TYPE, good, Questionnaires.submitted(good, "under-100"));
    }

    private static ProducerRecord<byte[], byte[]> onPartition(int partition, ProducerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), partition, record.key(), record.value(), record.headers());
    }
}
