package dev.assay.recommender.recommendation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assay.recommender.Questionnaires;
import dev.assay.recommender.RecommenderStack;
import dev.assay.recommender.TestCatalog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RecommenderStack.class)
class ScoringTest {

    private static final String ANSWERS = """
            "kind": "quick", "answers": {"peak-load": "under-100", "push": "product", "frontend": "none"}""";

    @Inject
    ScoringPlaces places;

    @BeforeEach
    void publishCatalog() {
        TestCatalog.publish();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> post("{" + ANSWERS + "}").statusCode() == 200);
    }

    @Test
    void answers_are_scored_at_once_as_they_would_be_in_a_recommendation() {
        String id = UUID.randomUUID().toString();
        Questionnaires.post("{\"id\": \"" + id + "\", " + ANSWERS + "}").then().statusCode(202);
        Response stored = Questionnaires.completed(id);

        Response scored = post("{" + ANSWERS + "}");

        scored.then().statusCode(200).body("id", nullValue()).body("completedAt", nullValue());
        for (String part : List.of("questionnaire", "seed", "draws", "profile", "options", "pairwise", "verdict")) {
            assertEquals(stored.<Object>path(part), scored.<Object>path(part), part);
        }
    }

    @Test
    void a_weight_replaces_the_one_from_the_answers_and_moves_no_other() {
        Response before = post("{" + ANSWERS + "}");
        Response after =
                post("{" + ANSWERS + ", \"weights\": {\"security\": 0, \"real-time\": {\"low\": 2, \"high\": 4}}}");

        String security = "profile.criteria.find { it.id == 'security' }.";
        String realTime = "profile.criteria.find { it.id == 'real-time' }.";
        String concurrency = "profile.criteria.find { it.id == 'concurrency' }.";
        after.then()
                .statusCode(200)
                .body(security + "high", equalTo(0f))
                .body(security + "weight", equalTo(0f))
                .body(realTime + "low", equalTo(2f))
                .body(realTime + "point", equalTo(3f))
                .body(realTime + "high", equalTo(4f))
                .body(realTime + "rules", equalTo(List.of()))
                .body(concurrency + "point", equalTo(before.<Float>path(concurrency + "point")))
                .body("seed", equalTo(before.<String>path("seed")))
                .body("options[0].contributions.criterion", not(hasItem("security")));
        assertNotEquals(before.<Object>path("pairwise"), after.<Object>path("pairwise"));
    }

    @Test
    void the_same_scoring_is_the_same_bytes() {
        String body = "{" + ANSWERS + ", \"candidates\": [\"flask\", \"express\"], \"weights\": {\"security\": 7.5}}";
        assertEquals(post(body).asString(), post(body).asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"speed": 1}                           | /weights/speed
            {"throughput": -1}                     | /weights/throughput
            {"throughput": 10.01}                  | /weights/throughput
            {"throughput": 1e400}                  | /weights/throughput
            {"throughput": "NaN"}                  | /weights/throughput
            {"throughput": null}                   | /weights/throughput
            {"throughput": [1]}                    | /weights/throughput
            {"throughput": {"low": 1}}             | /weights/throughput/high
            {"throughput": {"low": 3, "high": 2}}  | /weights/throughput
            {"throughput": {"low": 1, "high": 2, "point": 1}} | /weights/throughput/point
            {"a/b": 1}                             | /weights/a~1b
            {}                                     | /weights
            []                                     | /weights
            3                                      | /weights
            """)
    void a_wrong_weight_is_refused_by_its_place(String weights, String pointer) {
        refused("{" + ANSWERS + ", \"weights\": " + weights + "}").body("errors.pointer", contains(pointer));
    }

    @Test
    void weights_that_leave_nothing_are_refused() {
        String zeros = String.join(
                ", ",
                scored().stream().map(criterion -> "\"" + criterion + "\": 0").toList());
        refused("{" + ANSWERS + ", \"weights\": {" + zeros + "}}").body("errors.pointer", contains("/weights"));
    }

    private List<String> scored() {
        return post("{" + ANSWERS + "}").path("profile.criteria.id");
    }

    @Test
    void all_mistakes_are_told_at_once() {
        refused("""
                {"id": "%s", "kind": "slow", "answers": {"peak-load": "huge"}, "candidates": ["express"],
                 "weights": {"throughput": 11}, "more": 1}""".formatted(UUID.randomUUID()))
                .body(
                        "errors.pointer",
                        hasItems("/id", "/kind", "/answers/peak-load", "/candidates", "/weights/throughput", "/more"));
        refused("{" + ANSWERS + ", \"candidates\": [\"nodejs\", \"express\"]}")
                .body("errors.pointer", contains("/candidates/0"));
    }

    @Test
    void what_is_not_json_or_too_large_is_refused() {
        post("{" + ANSWERS + ", \"weights\": {\"throughput\": NaN}}").then().statusCode(400);
        post("").then().statusCode(400);
        post("[]").then().statusCode(400);
        post("{\"weights\": \"" + "x".repeat(300_000) + "\"}").then().statusCode(413);
    }

    @Test
    void who_asks_when_all_places_are_taken_is_told_to_come_back() {
        hold(ScoringPlaces.AT_A_TIME);
        post("{" + ANSWERS + "}").then().statusCode(200);
    }

    /// Takes so many places, one inside the other, and asks while all are taken.
    private void hold(int more) {
        if (more == 0) {
            post("{" + ANSWERS + "}")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5");
            return;
        }
        places.inTurn(() -> {
            hold(more - 1);
            return more;
        });
    }

    private static ValidatableResponse refused(String body) {
        return post(body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-questionnaire"));
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/api/v1/scorings");
    }
}
