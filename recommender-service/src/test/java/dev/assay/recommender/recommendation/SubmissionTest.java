package dev.assay.recommender.recommendation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.recommender.Questionnaires;
import dev.assay.recommender.RecommenderStack;
import dev.assay.recommender.TestCatalog;
import dev.assay.recommender.TestTopics;
import dev.assay.recommender.database.Database;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RecommenderStack.class)
class SubmissionTest {

    @Inject
    Database database;

    @Inject
    SubmissionRepository submissions;

    @Inject
    RecommendationRepository recommendations;

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void publishCatalog() {
        TestCatalog.publish();
    }

    @Test
    void a_submission_is_accepted_and_becomes_a_recommendation() {
        Questionnaires.post(Questionnaires.body(id, "under-100"))
                .then()
                .statusCode(202)
                .header("Location", org.hamcrest.Matchers.endsWith("/api/v1/recommendations/" + id))
                .body("id", equalTo(id))
                .body("status", equalTo("accepted"));

        Questionnaires.completed(id)
                .then()
                .body("id", equalTo(id))
                .body("status", equalTo("completed"))
                .body("revision", greaterThanOrEqualTo(2))
                .body("questionnaire.answers.peak-load", equalTo("under-100"));
    }

    @Test
    void a_submission_without_an_id_gets_one() {
        String given = Questionnaires.post("{\"kind\": \"quick\", \"answers\": {}}")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Questionnaires.completed(given).then().body("id", equalTo(given));
    }

    @Test
    void a_recommendation_is_served_as_the_same_bytes_with_their_tag() {
        Questionnaires.post(Questionnaires.body(id, "under-100"));
        byte[] first = Questionnaires.completed(id).asByteArray();
        var second = Questionnaires.get(id);
        assertEquals(TestTopics.text(first), TestTopics.text(second.asByteArray()));
        given().header("If-None-Match", second.header("ETag"))
                .get("/api/v1/recommendations/" + id)
                .then()
                .statusCode(304)
                .header("ETag", second.header("ETag"));
    }

    @Test
    void the_same_again_is_harmless_whatever_its_spelling() {
        Questionnaires.post(Questionnaires.body(id, "under-100")).then().statusCode(202);
        Questionnaires.completed(id);
        Questionnaires.post("""
                {"answers": {"push": "none", "frontend": "dont-know", "peak-load": "under-100"}, "kind": "quick", "id": "%s"}""".formatted(id)).then().statusCode(202);
        assertEquals(1, database.inTransaction(() -> submissions.count("id", UUID.fromString(id))));
        assertEquals(1, TestTopics.read("questionnaire-submitted", id).size());
    }

    @Test
    void an_id_with_other_answers_is_refused() {
        Questionnaires.post(Questionnaires.body(id, "under-100")).then().statusCode(202);
        Questionnaires.post(Questionnaires.body(id, "over-10000"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/id-taken"));
    }

    @Test
    void sent_many_times_at_once_it_is_stored_and_scored_once() throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>(Collections.nCopies(
                12,
                () -> Questionnaires.post(Questionnaires.body(id, "under-100")).statusCode()));
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        MatcherAssert.assertThat(answers, everyItem(is(202)));
        Questionnaires.completed(id);
        await().until(() -> TestTopics.read("recommendation-completed", id).size() == 1);
        assertEquals(1, database.inTransaction(() -> submissions.count("id", UUID.fromString(id))));
        assertEquals(1, database.inTransaction(() -> recommendations.count("id", UUID.fromString(id))));
        assertEquals(1, TestTopics.read("questionnaire-submitted", id).size());
    }

    @Test
    void every_mistake_is_pointed_at() {
        Questionnaires.post("""
                {"kind": "quick", "answers": {"peak-load": "enormous", "colour": "blue"}}""")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer.sort()", contains("/answers/colour", "/answers/peak-load"));
    }

    @Test
    void candidates_that_are_no_frameworks_of_the_catalogue_are_pointed_at() {
        // Ready, or else candidates can't be checked.
        Questionnaires.post(Questionnaires.body(id, "under-100"));
        Questionnaires.completed(id);
        Questionnaires.post("""
                {"kind": "quick", "answers": {}, "candidates": ["nodejs", "flask", "cobol-on-cogs"]}""")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/candidates/0", "/candidates/2"));
    }

    @Test
    void the_full_questionnaire_is_accepted_and_its_technologies_are_checked() {
        Questionnaires.post("""
                        {"id": "%s", "kind": "full", "candidates": ["flask", "express"],
                         "answers": {"push": "none", "team-size": ["up-to-3"], "landscape": {"existing": "flask"}}}""".formatted(id)).then().statusCode(202);
        Questionnaires.completed(id)
                .then()
                .body("questionnaire.kind", equalTo("full"))
                .body("questionnaire.answers.landscape.existing", equalTo("flask"));

        Questionnaires.post("""
                        {"kind": "full", "answers": {"landscape": {"existing": "nodejs", "excludedTechnologies": ["cobol"]}}}""")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/answers/landscape/existing", "/answers/landscape/excludedTechnologies"));
    }
}
