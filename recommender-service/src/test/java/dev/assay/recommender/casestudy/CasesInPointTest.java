package dev.assay.recommender.casestudy;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.assay.recommender.Questionnaires;
import dev.assay.recommender.RecommenderStack;
import dev.assay.recommender.TestCatalog;
import dev.assay.recommender.TestTopics;
import dev.assay.recommender.replica.CaseStudies;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Case studies beside a verdict.
@QuarkusTest
@WithTestResource(RecommenderStack.class)
class CasesInPointTest {

    @Inject
    CaseStudies caseStudies;

    @BeforeEach
    void publish() {
        TestCatalog.flaskBecomes("built-in");
        TestTopics.publish(List.of(
                caseStudy("wildnet-health-risk-api", 1, "C", "flask"),
                caseStudy("i3k-rag-api", 1, "A", "flask\", \"fastapi"),
                caseStudy("blog-flask-to-axum", 1, "A", "flask\", \"axum"),
                caseStudy("wildnet-delivery-tracking", 1, "C", "express")));
        await().atMost(Duration.ofSeconds(20)).until(() -> caseStudies.all().size() >= 4);
    }

    @Test
    void the_nearest_speaks_for_the_winner_and_the_counter_case_against_it() {
        of(flaskForMachineLearning())
                .statusCode(200)
                .body("nearest.caseStudy.id", is("wildnet-health-risk-api"))
                .body("nearest.caseStudy.grade", is("C"))
                .body("nearest.chose", equalTo(List.of("flask")))
                .body("nearest.alike", equalTo(List.of("building")))
                .body("counter.caseStudy.id", is("i3k-rag-api"))
                .body("counter.left", equalTo(List.of("flask")))
                .body("counter.alike", equalTo(List.of("building", "time-spent")));
    }

    @Test
    void one_that_is_withdrawn_is_no_longer_told_and_an_older_state_changes_nothing() {
        String id = flaskForMachineLearning();
        TestTopics.publish(List.of(
                caseStudy("i3k-rag-api", 3, "B", "flask\", \"fastapi"),
                caseStudy("i3k-rag-api", 2, "A", "flask\", \"fastapi")));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> of(id).body("counter.caseStudy.grade", is("B")));

        TestTopics.publish(List.of(TestTopics.event("catalog-stories", null, "case-study/i3k-rag-api", (byte[]) null)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> of(id).body("counter.caseStudy.id", is("blog-flask-to-axum")));
    }

    @Test
    void where_nobody_wins_nothing_is_told() {
        String id = UUID.randomUUID().toString();
        Questionnaires.post("{\"id\": \"%s\", \"kind\": \"quick\", \"answers\": {}}".formatted(id))
                .then()
                .statusCode(202);
        Questionnaires.completed(id);

        of(id).statusCode(200).body("nearest", nullValue()).body("counter", nullValue());
    }

    @Test
    void an_unknown_recommendation_has_none() {
        of(UUID.randomUUID().toString()).statusCode(404).contentType("application/problem+json");
    }

    private static String flaskForMachineLearning() {
        String id = UUID.randomUUID().toString();
        Questionnaires.post("""
                {"id": "%s", "kind": "quick", "candidates": ["express", "flask"],
                 "answers": {"building": ["ml-results"], "time-spent": "waiting", "push": "websockets",
                             "languages": {"ratings": {"python": 4}, "newLanguage": "no"}}}""".formatted(id)).then().statusCode(202);
        Questionnaires.completed(id);
        return id;
    }

    private static ValidatableResponse of(String id) {
        return given().get("/api/v1/recommendations/" + id + "/case-studies").then();
    }

    private static ProducerRecord<byte[], byte[]> caseStudy(
            String id, long revision, String grade, String technologies) {
        return TestTopics.event("catalog-stories", "dev.assay.story.changed.v1", "case-study/" + id, """
                {"revision": %d,
                 "caseStudy": {"id": "%s", "title": "A title", "technologies": ["%s"], "domain": "a domain",
                               "problem": "A problem.", "solution": "A solution.", "result": "A result.", "figures": [],
                               "source": "somebody", "grade": "%s", "gradeReason": "A reason."},
                 "sources": []}""".formatted(
                        revision, id, technologies, grade));
    }
}
