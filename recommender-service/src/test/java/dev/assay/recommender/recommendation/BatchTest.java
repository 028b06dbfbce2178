package dev.assay.recommender.recommendation;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.recommender.Questionnaires;
import dev.assay.recommender.RecommenderStack;
import dev.assay.recommender.TestCatalog;
import dev.assay.recommender.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many records that are there at once.
@QuarkusTest
@WithTestResource(RecommenderStack.class)
class BatchTest {

    private static final String TOPIC = "questionnaire-submitted";
    private static final String TYPE = "dev.assay.questionnaire.submitted.v1";
    private static final Duration DONE_WITHIN = Duration.ofSeconds(60);

    private final List<String> good =
            Stream.generate(() -> UUID.randomUUID().toString()).limit(20).toList();
    private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();

    @BeforeEach
    void publishCatalog() {
        TestCatalog.publish();
        good.forEach(id -> add(id, Questionnaires.submitted(id, "under-100")));
    }

    @Test
    void poison_among_them_harms_none_of_the_others() {
        String poison = UUID.randomUUID().toString();
        records.add(7, event(poison, "{\"id\": "));
        publishAndAwaitAll();
        assertEquals(1, setAside(poison, "isn't valid JSON"));
    }

    @Test
    void one_that_the_database_refuses_harms_none_of_the_others() {
        String poison = UUID.randomUUID().toString();
        records.add(7, event(poison, submittedInTheFarFuture(poison)));
        publishAndAwaitAll();
        assertEquals(1, setAside(poison, "timestamp"));
        Questionnaires.get(poison).then().statusCode(404);
    }

    @Test
    void one_that_asks_for_what_nobody_knows_harms_none_of_the_others() {
        String poison = UUID.randomUUID().toString();
        records.add(7, event(poison, naming(poison, "unheard-of")));
        publishAndAwaitAll();
        assertEquals(1, setAside(poison, "unheard-of is not in the catalogue"));
        Questionnaires.get(poison).then().statusCode(404);
    }

    @Test
    void the_same_several_times_is_scored_once() {
        records.addAll(List.copyOf(records));
        publishAndAwaitAll();
    }

    @Test
    void of_two_with_one_id_and_other_answers_the_first_is_scored() {
        String id = good.getFirst();
        add(id, Questionnaires.submitted(id, "over-10000"));
        publishAndAwaitAll();
        assertEquals(1, setAside(id, "other answers"));
        assertEquals("under-100", Questionnaires.get(id).jsonPath().getString("questionnaire.answers.peak-load"));
    }

    private void publishAndAwaitAll() {
        TestTopics.publish(records);
        await().atMost(DONE_WITHIN)
                .until(() -> good.stream().allMatch(id -> Questionnaires.get(id).statusCode() == 200));
        await().untilAsserted(() -> assertEquals(good.stream().sorted().toList(), announced()));
    }

    private List<String> announced() {
        return TestTopics.read("recommendation-completed").stream()
                .map(record -> TestTopics.text(record.key()))
                .filter(good::contains)
                .sorted()
                .toList();
    }

    private static long setAside(String key, String reason) {
        return await().until(() -> TestTopics.read(TOPIC + "-dlq", key), letters -> !letters.isEmpty()).stream()
                .filter(letter ->
                        TestTopics.header(letter, "dead-letter-reason").contains(reason))
                .count();
    }

    private void add(String id, String data) {
        records.add(event(id, data));
    }

    /// All on one partition, so that they come together.
    private static ProducerRecord<byte[], byte[]> event(String key, String data) {
        var event = TestTopics.event(TOPIC, TYPE, key, data);
        return new ProducerRecord<>(TOPIC, 1, event.key(), event.value(), event.headers());
    }

    private static String naming(String id, String candidate) {
        return Questionnaires.submitted(id, "under-100")
                .replace("\"answers\"", "\"candidates\": [\"flask\", \"%s\"], \"answers\"".formatted(candidate));
    }

    /// A time that Java knows and PostgreSQL doesn't.
    private static String submittedInTheFarFuture(String id) {
        return Questionnaires.submitted(id, "under-100").replace("2026-11-21", "+300000-01-01");
    }
}
