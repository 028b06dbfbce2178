package dev.assay.recommender.telemetry;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.local.testing.Scrape;
import dev.assay.recommender.Questionnaires;
import dev.assay.recommender.RecommenderStack;
import dev.assay.recommender.TestCatalog;
import dev.assay.recommender.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RecommenderStack.class)
class MetricsTest {

    private static final String TOPIC = "topic=\"questionnaire-submitted\"";

    @TestHTTPResource(value = "/metrics", management = true)
    @SuppressWarnings("NullAway.Init") // set by the test's runner
    URI metrics;

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void publish_a_catalogue() {
        TestCatalog.publish();
    }

    @Test
    void a_recommendation_is_counted_by_its_verdict_with_the_time_it_took() {
        Scrape before = scrape();
        Questionnaires.post(Questionnaires.body(id, "under-100")).then().statusCode(202);
        String verdict = Questionnaires.completed(id).path("verdict.type");
        String label = "verdict=\"" + verdict + "\"";
        await().until(() -> scrape().figure("assay_recommendations_total", label)
                == before.figure("assay_recommendations_total", label) + 1);
        assertTrue(scrape().figure("assay_recommendation_duration_seconds_count")
                > before.figure("assay_recommendation_duration_seconds_count"));
        assertTrue(scrape().find("assay_recommendation_duration_seconds_bucket", "le=\"1.0\"")
                .isPresent());
    }

    @Test
    void a_dead_letter_is_counted_and_waits_until_it_is_sent_again() {
        Scrape before = scrape();
        TestTopics.publish(List.of(TestTopics.event(
                "questionnaire-submitted", "dev.assay.questionnaire.submitted.v1", "metrics-" + id, "{ poison")));
        await().until(() -> scrape().figure("assay_dead_letters_set_aside_total", TOPIC)
                == before.figure("assay_dead_letters_set_aside_total", TOPIC) + 1);
        await().until(() -> scrape().figure("assay_dead_letters", TOPIC) > before.figure("assay_dead_letters", TOPIC));
    }

    @Test
    void the_replica_tells_its_revision_and_that_nothing_waits() {
        long revision = TestCatalog.flaskBecomes("built-in");
        await().until(() -> scrape().figure("assay_replica_revision") == revision);
        await().until(() -> scrape().figure("assay_replica_behind_revisions") == 0);
        await().until(() -> scrape().find("assay_consumer_lag_records", TOPIC).isPresent());
        await().until(() -> scrape().find("assay_outbox_events").equals(java.util.Optional.of(0.0)));
        assertEquals(0, scrape().figure("assay_outbox_oldest_seconds"));
        await().until(() -> scrape().find("assay_questionnaires_unscored").isPresent());
    }

    @Test
    void pool_and_process_are_told_of() {
        Scrape scrape = scrape();
        for (String name : List.of("agroal_active_count", "jvm_memory_used_bytes", "process_cpu_usage")) {
            assertTrue(scrape.find(name).isPresent(), name);
        }
    }

    @Test
    void requests_are_counted_by_the_template_of_their_route() {
        double before = scrape().figure(
                        "http_server_requests_seconds_count",
                        "route=\"/api/v1/recommendations/{id}\"",
                        "status=\"404\"");
        given().get("/api/v1/recommendations/" + id + "").then().statusCode(404);
        await().until(() -> scrape().figure(
                                "http_server_requests_seconds_count",
                                "route=\"/api/v1/recommendations/{id}\"",
                                "status=\"404\"")
                == before + 1);
    }

    @Test
    void whatever_strangers_ask_for_no_path_of_theirs_becomes_a_label() {
        double before = unmatched();
        given().get("/no/such/place-4711").then().statusCode(404);
        given().body("x".repeat(2_000_000)).post("/no/such/place-4712").then().statusCode(413);
        given().request("BREW", "/no/such/place-4713");
        await().until(() -> unmatched() >= before + 1);
        List<String> lines = scrape().lines();
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> line.contains("place-471") || line.contains("BREW"))
                        .toList());
    }

    private double unmatched() {
        return scrape().figure("http_server_requests_seconds_count", "route=\"unmatched\"", "status=\"404\"");
    }

    private Scrape scrape() {
        return Scrape.of(metrics);
    }
}
