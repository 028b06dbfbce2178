package dev.assay.recommender.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.assay.recommender.RecommenderStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RecommenderStack.class)
class QuestionnaireResourceTest {

    @Test
    void the_questionnaire_is_served_with_its_rules() {
        given().get("/api/v1/questionnaire")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("kind", equalTo("quick"))
                .body(
                        "questions.id",
                        contains(
                                "building",
                                "time-spent",
                                "peak-load",
                                "open-connections",
                                "push",
                                "python-code",
                                "languages",
                                "frontend"))
                .body("languages.id", hasItem("python"))
                .body(
                        "questions.find { it.id == 'languages' }.rules.id",
                        contains("languages.team-fit", "languages.learning"))
                .body("questions[0].options[0].rules[0].text.empty", equalTo(false));
    }

    @Test
    void the_full_questionnaire_is_the_same_and_more() {
        given().get("/api/v1/questionnaire?kind=full")
                .then()
                .statusCode(200)
                .body("kind", equalTo("full"))
                .body("kinds.questions", contains(8, 16))
                .body("questions.size()", equalTo(16))
                .body("questions.find { it.id == 'built-ins' }.options[0].alone", equalTo(true))
                .body("questions.find { it.id == 'lifetime' }.options[2].group", equalTo("years"))
                .body("presets.size()", equalTo(5))
                .body("presets[0].answers.team-size", contains("up-to-3"));
        given().get("/api/v1/questionnaire?kind=quick")
                .then()
                .body("presets.size()", equalTo(5))
                .body("presets[0].answers.push", equalTo("product"))
                .body("presets[0].answers.team-size", nullValue());
    }

    @Test
    void another_kind_is_refused_by_name() {
        given().get("/api/v1/questionnaire?kind=endless")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo("The parameter kind must be one of quick, full."));
    }

    @Test
    void who_has_it_is_not_sent_it_again() {
        String tag = given().get("/api/v1/questionnaire").header("ETag");
        given().header("If-None-Match", "\"other\", " + tag)
                .get("/api/v1/questionnaire")
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }
}
