package dev.assay.web.usecase;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.web.shell.NeighbourServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NeighbourServices.class)
class UseCasePagesTest {

    @AfterEach
    void neighbours_answer_again() {
        NeighbourServices.recommenderFailing = false;
    }

    @Test
    void all_use_cases_are_listed_with_their_verdicts() {
        given().get("/use-cases")
                .then()
                .statusCode(200)
                .body(containsString("<a href=\"/use-cases/internal-tool\">Internal tool</a>"))
                .body(containsString("Hono is the only candidate that meets every must-have"));
    }

    @Test
    void a_use_case_shows_its_verdict_ranking_and_what_it_stands_for() {
        given().get("/use-cases/edge-function")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Edge function</h1>"))
                .body(containsString("Hono is the only one that meets every must-have"))
                .body(containsString(">Flask</a></h3><p>It has to run on edge platforms"))
                .body(containsString("It has to run on edge platforms"));
    }

    @Test
    void what_is_excluded_stands_in_the_order_of_names_however_they_are_written() {
        String page = given().get("/use-cases/edge-function").asString();
        String excluded = page.substring(page.indexOf("id=\"excluded\""));
        assertTrue(excluded.indexOf(">axum</a>") < excluded.indexOf(">Express</a>"), excluded);
        assertTrue(excluded.indexOf(">Express</a>") < excluded.indexOf(">Flask</a>"), excluded);
    }

    @Test
    void the_questionnaire_starts_from_a_use_case_without_its_made_up_team() {
        given().get("/use-cases/edge-function")
                .then()
                .body(containsString("/advisor?step=1&amp;kind=full&amp;"))
                .body(not(containsString("/advisor?step=1&amp;kind=full&amp;languages.")))
                .body(not(containsString("&amp;languages.rating.python=2\">Start")));
    }

    @Test
    void what_isn_t_there_is_said() {
        given().get("/use-cases/nothing").then().statusCode(404);
    }

    @Test
    void verdicts_that_were_read_before_stay_without_the_recommender_and_say_so() {
        for (String page : List.of("/use-cases", "/use-cases/edge-function")) {
            given().get(page).then().statusCode(200).body(not(containsString("isn’t available right now")));
            NeighbourServices.recommenderFailing = true;
            given().get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString("The recommender isn’t available right now."))
                    .body(containsString("meets every must-have"));
            NeighbourServices.recommenderFailing = false;
        }
    }
}
