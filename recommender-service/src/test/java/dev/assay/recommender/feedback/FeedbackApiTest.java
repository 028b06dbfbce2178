package dev.assay.recommender.feedback;

import static dev.assay.recommender.People.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.recommender.Questionnaires;
import dev.assay.recommender.RecommenderStack;
import dev.assay.recommender.TestCatalog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Readers say whether a verdict was helpful, and editors see it.
@QuarkusTest
@WithTestResource(RecommenderStack.class)
class FeedbackApiTest {

    private final String visitor = UUID.randomUUID().toString();
    private final String version = "v" + UUID.randomUUID();
    private String id = "";

    @BeforeEach
    void recommend() {
        TestCatalog.publish();
        id = Questionnaires.whereBothCanPush();
        Questionnaires.completed(id);
    }

    @Test
    void each_visitor_counts_once_for_each_version_and_the_last_word_holds() {
        give(about("recommendations/" + id, visitor, "\"helpful\": true")).statusCode(204);
        give(about(
                        "recommendations/" + id,
                        visitor,
                        "\"helpful\": false, \"reason\": \"wrong-fact\", \"comment\": \" It has an add-on. \""))
                .statusCode(204);
        give(about("recommendations/" + id, UUID.randomUUID().toString(), "\"helpful\": true"))
                .statusCode(204);

        JsonPath verdict = figures();
        assertEquals(1, verdict.getLong("yes"));
        assertEquals(1, verdict.getLong("no"));
        assertEquals(1, verdict.getLong("reasons.wrong-fact"));
        as("editor", 1)
                .get("/api/v1/feedback")
                .then()
                .body(
                        "comments.findAll { it.version == '%s' }.comment".formatted(version),
                        contains("It has an add-on."));
    }

    @Test
    void a_comparison_can_be_spoken_of_too() {
        give(about("comparisons/express-vs-flask", visitor, "\"helpful\": true"))
                .statusCode(204);

        assertEquals("comparisons/express-vs-flask", figures().getString("subject"));
    }

    @Test
    void what_is_said_never_moves_a_recommendation() {
        String before = Questionnaires.get(id).asString();
        give(about("recommendations/" + id, visitor, "\"helpful\": false")).statusCode(204);

        assertEquals(before, Questionnaires.get(id).asString());
        assertEquals(
                before,
                given().get("/api/v1/recommendations/%s/replay".formatted(id)).asString());
    }

    @Test
    void it_goes_with_the_recommendation_when_that_is_erased() {
        give(about("recommendations/" + id, visitor, "\"helpful\": true")).statusCode(204);
        given().delete("/api/v1/recommendations/" + id).then().statusCode(204);

        as("editor", 1).get("/api/v1/feedback").then().body("verdicts.subject", not(hasItem("recommendations/" + id)));
        give(about("recommendations/" + id, visitor, "\"helpful\": true")).statusCode(410);
    }

    @Test
    void of_what_is_unknown_nothing_can_be_said() {
        give(about("recommendations/" + UUID.randomUUID(), visitor, "\"helpful\": true"))
                .statusCode(404)
                .body("type", is("/problems/unknown-recommendation"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    "helpful": "yes"                                ~ /helpful
                    "helpful": true, "reason": "other"              ~ /reason
                    "helpful": false, "reason": "boring"            ~ /reason
                    "helpful": false, "comment": 5                  ~ /comment
                    "helpful": false, "comment": "a\\u202Eb"         ~ /comment
                    "helpful": false, "stars": 5                    ~ /stars
                    """)
    void a_mistake_is_told_with_its_place(String fields, String pointer) {
        give(about("comparisons/express-vs-flask", visitor, fields))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void a_comment_has_its_limits() {
        give(about(
                        "comparisons/express-vs-flask",
                        visitor,
                        "\"helpful\": false, \"comment\": \"%s\"".formatted("x".repeat(1_001))))
                .statusCode(422)
                .body("errors.pointer", contains("/comment"));
    }

    @Test
    void only_editors_see_it() {
        given().get("/api/v1/feedback").then().statusCode(401);
        as("contributor", 1).get("/api/v1/feedback").then().statusCode(403);
        as("editor", 1).get("/api/v1/feedback").then().statusCode(200);
    }

    private String about(String subject, String visitor, String fields) {
        return "{\"subject\": \"%s\", \"version\": \"%s\", \"visitor\": \"%s\", %s}"
                .formatted(subject, version, visitor, fields);
    }

    private static ValidatableResponse give(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/feedback")
                .then();
    }

    private JsonPath figures() {
        return JsonPath.from(as("editor", 1).get("/api/v1/feedback").asString())
                .setRootPath("verdicts.find { it.version == '%s' }".formatted(version));
    }
}
