package dev.assay.recommender.questionnaire;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.assay.local.testing.StackResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "recommender"))
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
    void who_has_it_is_not_sent_it_again() {
        String tag = given().get("/api/v1/questionnaire").header("ETag");
        given().header("If-None-Match", "\"other\", " + tag)
                .get("/api/v1/questionnaire")
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }
}
