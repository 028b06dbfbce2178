package dev.assay.recommender.recommendation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.recommender.Questionnaires;
import dev.assay.recommender.RecommenderStack;
import dev.assay.recommender.TestCatalog;
import dev.assay.recommender.TestTopics;
import dev.assay.recommender.database.Database;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was handed in is erased again.
@QuarkusTest
@WithTestResource(RecommenderStack.class)
class ErasureTest {

    @Inject
    Database database;

    @Inject
    StoredRecommendations recommendations;

    @Inject
    DataSource dataSource;

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void recommend() {
        TestCatalog.publish();
        Questionnaires.post(Questionnaires.body(id, "under-100")).then().statusCode(202);
        Questionnaires.completed(id);
        given().get(address() + "/sensitivity").then().statusCode(200);
    }

    @Test
    void nothing_of_it_can_be_read_any_more() {
        erase().statusCode(204);

        for (String part : List.of("", "/matrix", "/sensitivity", "/replay", "/today", "/decision.md")) {
            given().get(address() + part).then().statusCode(410).body("type", is("/problems/erased"));
        }
    }

    @Test
    void twice_is_harmless() {
        erase().statusCode(204);
        erase().statusCode(204);
    }

    @Test
    void what_was_never_there_is_unknown() {
        given().delete("/api/v1/recommendations/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", is("/problems/unknown-recommendation"));
    }

    @Test
    void neither_handing_in_again_nor_reading_the_topic_again_brings_it_back() {
        erase().statusCode(204);

        Questionnaires.post(Questionnaires.body(id, "under-100"))
                .then()
                .statusCode(410)
                .body("type", is("/problems/erased"));
        // On the partition of the first, so that it has been read when the other one is scored.
        String last = UUID.randomUUID().toString();
        TestTopics.publish(List.of(
                submitted(Questionnaires.submitted(id, "under-100")),
                submitted(Questionnaires.submitted(last, "under-100"))));
        Questionnaires.completed(last);
        await().until(() -> TestTopics.read("recommendation-completed", last).size() == 1);

        given().get(address()).then().statusCode(410);
        assertEquals(1, TestTopics.read("recommendation-completed", id).size());
        assertEquals(List.of(), TestTopics.read("questionnaire-submitted-dlq", id));
    }

    @Test
    void what_is_held_is_erased_once_it_is_let_go() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> erasure = database.inTransaction(() -> {
                recommendations.hold(UUID.fromString(id));
                Future<?> waiting = other.submit(() -> erase().statusCode(204));
                await().until(this::isWaitedForARow);
                given().get(address()).then().statusCode(200);
                return waiting;
            });
            erasure.get();
        }
        given().get(address()).then().statusCode(410);
    }

    private boolean isWaitedForARow() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery(
                        "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'update submission%'")) {
            return waiting.next();
        }
    }

    private ProducerRecord<byte[], byte[]> submitted(String data) {
        return TestTopics.event("questionnaire-submitted", "dev.assay.questionnaire.submitted.v1", id, data);
    }

    private ValidatableResponse erase() {
        return given().delete(address()).then();
    }

    private String address() {
        return "/api/v1/recommendations/" + id;
    }
}
