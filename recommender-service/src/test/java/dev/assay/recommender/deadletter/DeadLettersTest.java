package dev.assay.recommender.deadletter;

import static dev.assay.recommender.People.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.recommender.Questionnaires;
import dev.assay.recommender.RecommenderStack;
import dev.assay.recommender.TestCatalog;
import dev.assay.recommender.TestTopics;
import dev.assay.recommender.database.Database;
import dev.assay.recommender.deadletter.DeadLetterRepository.Found;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RecommenderStack.class)
class DeadLettersTest {

    private static final String TOPIC = "questionnaire-submitted";
    private static final String TYPE = "dev.assay.questionnaire.submitted.v1";
    private static final Duration LISTED_WITHIN = Duration.ofSeconds(20);

    @Inject
    DeadLetterRepository repository;

    @Inject
    Database database;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void publishCatalog() {
        TestCatalog.publish();
    }

    @Test
    void a_letter_is_listed_with_its_place_its_reason_and_what_it_says() {
        Map<String, Object> letter = setAside("{\"id\": ".getBytes(UTF_8));
        ConsumerRecord<byte[], byte[]> original = only(TestTopics.read(TOPIC, key));
        show(letter)
                .body("topic", equalTo(TOPIC))
                .body("partition", equalTo(original.partition()))
                .body("offset", equalTo((int) original.offset()))
                .body("reason", startsWith("The body isn't valid JSON"))
                .body("key.encoding", equalTo("utf-8"))
                .body("key.data", equalTo(key))
                .body("payload.encoding", equalTo("utf-8"))
                .body("payload.data", equalTo("{\"id\": "))
                .body("payload.complete", equalTo(true))
                .body("size", equalTo(7))
                .body("redriven", equalTo(0));
    }

    @Test
    void what_is_no_text_is_shown_in_base64_and_what_is_long_in_part() {
        byte[] bytes = new byte[10_000];
        bytes[0] = (byte) 0xFF;
        show(setAside(bytes))
                .body("payload.encoding", equalTo("base64"))
                .body("payload.data", startsWith("/wAAAAAA"))
                .body("payload.complete", equalTo(false))
                .body("size", equalTo(10_000));
    }

    @Test
    void a_text_is_cut_between_characters() {
        byte[] bytes = ("\u0000" + "\u00e9".repeat(5000)).getBytes(UTF_8);
        show(setAside(bytes))
                .body("payload.encoding", equalTo("utf-8"))
                .body("payload.data", equalTo("\u0000" + "\u00e9".repeat(2047)))
                .body("payload.complete", equalTo(false));
    }

    @Test
    void a_letter_without_data_has_none_to_show() {
        show(setAside(null)).body("payload", nullValue()).body("size", equalTo(0));
    }

    @Test
    void the_newest_come_first_page_by_page() {
        setAside("1".getBytes(UTF_8));
        long newest = id(setAside("2".getBytes(UTF_8)));
        JsonPath first = as("admin", 1)
                .get("/api/v1/dead-letters?limit=1")
                .then()
                .extract()
                .jsonPath();
        assertEquals(newest, first.getLong("items[0].id"));
        JsonPath second = as("admin", 1)
                .get(first.getString("next"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .jsonPath();
        assertEquals("1", second.getString("items[0].payload.data"));
    }

    @Test
    void a_page_that_cannot_be_is_refused() {
        for (String query : List.of("limit=0", "limit=x", "after=-1", "after=99999999999999999999")) {
            as("admin", 1)
                    .get("/api/v1/dead-letters?" + query)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/bad-parameter"));
        }
    }

    @Test
    void a_letter_that_is_sent_again_arrives_as_it_was_and_twice_does_no_harm() {
        // Set aside by an earlier version, which couldn't read what this one can.
        var letter = TestTopics.event(TOPIC + "-dlq", TYPE, key, Questionnaires.submitted(key, "under-100"));
        Headers asItWas = new RecordHeaders(letter.headers());
        String offset = String.valueOf(System.nanoTime());
        Map.of("reason", "Version 1 is unknown here", "topic", TOPIC, "partition", "2", "offset", offset)
                .forEach((name, value) -> letter.headers().add("dead-letter-" + name, value.getBytes(UTF_8)));
        TestTopics.publish(List.of(letter));
        Object id = await().atMost(LISTED_WITHIN)
                .until(this::listed, letters -> !letters.isEmpty())
                .getFirst()
                .get("id");
        Questionnaires.get(key).then().statusCode(404);

        for (int times = 1; times <= 2; times++) {
            as("admin", 1)
                    .post("/api/v1/dead-letters/%s/redrive".formatted(id))
                    .then()
                    .statusCode(200)
                    .body("topic", equalTo(TOPIC))
                    .body("partition", equalTo(2))
                    .body("times", equalTo(times));
        }

        Questionnaires.completed(key);
        List<ConsumerRecord<byte[], byte[]>> records = TestTopics.read(TOPIC, key);
        assertEquals(2, records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            assertArrayEquals(letter.value(), record.value());
            assertEquals(asItWas, record.headers());
        }
        await().until(() -> TestTopics.read("recommendation-completed", key).size() == 1);
        assertEquals(1, TestTopics.read(TOPIC + "-dlq", key).size());
    }

    @Test
    void what_still_cannot_be_processed_is_set_aside_anew() {
        Map<String, Object> letter = setAside("{".getBytes(UTF_8));
        as("admin", 1)
                .post("/api/v1/dead-letters/%s/redrive".formatted(letter.get("id")))
                .then()
                .statusCode(200);
        await().atMost(LISTED_WITHIN).until(() -> listed().size() == 2);
        show(letter).body("redriven", equalTo(1));
    }

    @Test
    void a_letter_of_a_partition_that_is_gone_cannot_be_sent_again_and_the_broker_is_not_blamed() {
        var letter = TestTopics.event(TOPIC + "-dlq", TYPE, key, Questionnaires.submitted(key, "under-100"));
        Map.of("reason", "Unknown", "topic", TOPIC, "partition", "99", "offset", String.valueOf(System.nanoTime()))
                .forEach((name, value) -> letter.headers().add("dead-letter-" + name, value.getBytes(UTF_8)));
        TestTopics.publish(List.of(letter));
        Object id = await().atMost(LISTED_WITHIN)
                .until(this::listed, letters -> !letters.isEmpty())
                .getFirst()
                .get("id");
        as("admin", 1)
                .post("/api/v1/dead-letters/%s/redrive".formatted(id))
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/partition-gone"))
                .body("detail", containsString("partition 99 of " + TOPIC));
    }

    @Test
    void a_letter_whose_own_partition_is_gone_is_gone_with_it() {
        var letter = new ConsumerRecord<>(TOPIC + "-dlq", 99, 0, key.getBytes(UTF_8), "{".getBytes(UTF_8));
        database.inTransaction(() -> {
            repository.store(List.of(new Found(TOPIC, 0, System.nanoTime(), "Unknown", Instant.EPOCH, letter)));
            return letter;
        });
        as("admin", 1)
                .post("/api/v1/dead-letters/%s/redrive".formatted(only(listed()).get("id")))
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/dead-letter-gone"));
    }

    @Test
    void a_letter_that_does_not_exist_cannot_be_sent_again() {
        for (String id : List.of("987654321", "0", "x")) {
            as("admin", 1)
                    .post("/api/v1/dead-letters/%s/redrive".formatted(id))
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/unknown-dead-letter"));
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1", "4294967296, 0", "first, 0"})
    void what_was_put_there_by_hand_and_names_no_place_is_not_listed(String partition, String offset) {
        var byHand = TestTopics.event(TOPIC + "-dlq", TYPE, key, "{".getBytes(UTF_8));
        Map.of("topic", TOPIC, "partition", partition, "offset", offset, "reason", "By hand")
                .forEach((name, value) -> byHand.headers().add("dead-letter-" + name, value.getBytes(UTF_8)));
        TestTopics.publish(List.of(byHand));
        // What comes after it on the same partition is on the list once it is passed over.
        show(setAside("{".getBytes(UTF_8))).body("reason", startsWith("The body isn't valid JSON"));
        assertEquals(1, listed().size());
    }

    private Map<String, Object> setAside(byte @Nullable [] data) {
        int known = listed().size();
        TestTopics.publish(List.of(TestTopics.event(TOPIC, TYPE, key, data)));
        return await().atMost(LISTED_WITHIN)
                .until(this::listed, letters -> letters.size() > known)
                .getFirst();
    }

    /// Those of this test, the newest first.
    private List<Map<String, Object>> listed() {
        return as("admin", 1)
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .param("key", key)
                .getList("items.findAll { it.key?.data == key }");
    }

    private static ValidatableResponse show(Map<String, Object> letter) {
        return as("admin", 1)
                .get("/api/v1/dead-letters?limit=1&after=" + (id(letter) + 1))
                .then()
                .statusCode(200)
                .rootPath("items[0]");
    }

    private static long id(Map<String, Object> letter) {
        return Long.parseLong(String.valueOf(letter.get("id")));
    }

    private static <T> T only(List<T> one) {
        assertEquals(1, one.size());
        return one.getFirst();
    }
}
