package dev.assay.web.advisor;

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
class AdvisorPagesTest {

    @AfterEach
    void neighbours_answer_again() {
        NeighbourServices.recommenderFailing = false;
        NeighbourServices.recommenderBusy = false;
    }

    @Test
    void switching_to_the_quick_form_keeps_what_was_answered_in_the_full_one() {
        given().get("/advisor?step=9&kind=full&push=none&built-ins=orm")
                .then()
                .statusCode(200)
                .body(containsString("<a href=\"/advisor?step=8&amp;built-ins=orm&amp;push=none\">Quick</a>"));
        given().get("/advisor?step=8&built-ins=orm&push=none")
                .then()
                .body(containsString("Question 8 of 8"))
                .body(containsString("name=\"built-ins\" value=\"orm\""));
    }

    @Test
    void what_is_only_in_the_full_form_isn_t_handed_in_with_the_quick_one() {
        given().redirects()
                .follow(false)
                .formParam("id", "9d2f7d1e-55a2-4a7e-8a55-0f1f0e1d2c4d")
                .formParam("push", "none")
                .formParam("built-ins", "orm")
                .post("/advisor")
                .then()
                .statusCode(303);
        String sent = NeighbourServices.SUBMITTED.getLast();
        assertTrue(sent.contains("\"kind\":\"quick\"") && !sent.contains("built-ins"), sent);
    }

    @Test
    void answers_are_kept_on_the_page_while_they_can_t_be_handed_in() {
        given().get("/advisor").then().statusCode(200);
        NeighbourServices.recommenderFailing = true;
        given().formParam("id", "9d2f7d1e-55a2-4a7e-8a55-0f1f0e1d2c50")
                .formParam("push", "none")
                .formParam("candidates", "express,flask")
                .post("/advisor")
                .then()
                .statusCode(503)
                .body(containsString("<h1>Check your answers</h1>"))
                .body(containsString("Your answers are kept on this page: hand them in again in a moment."))
                .body(not(containsString("This page shows what it said last")))
                .body(containsString("name=\"id\" value=\"9d2f7d1e-55a2-4a7e-8a55-0f1f0e1d2c50\""))
                .body(containsString("name=\"push\" value=\"none\""))
                .body(containsString("name=\"candidates\" value=\"express,flask\""));
    }

    @Test
    void questions_stay_while_the_recommender_can_t_be_reached_and_say_so() {
        given().get("/advisor").then().statusCode(200);
        NeighbourServices.recommenderFailing = true;
        for (String address : List.of(
                "/advisor", "/advisor?step=1", "/advisor?step=8&python-code=same-process", "/advisor?step=check")) {
            given().get(address)
                    .then()
                    .statusCode(200)
                    .body(containsString("answers can be handed in once it is back."));
        }
    }

    @Test
    void answers_are_kept_on_the_page_while_too_many_are_handed_in() {
        given().get("/advisor").then().statusCode(200);
        NeighbourServices.recommenderBusy = true;
        given().formParam("push", "none")
                .post("/advisor")
                .then()
                .statusCode(503)
                .body(containsString("Your answers are kept on this page: hand them in again in a moment."));
    }

    @Test
    void who_is_left_is_told_once_a_must_have_was_asked_for() {
        given().get("/advisor?step=8&python-code=same-process")
                .then()
                .body(containsString("2 of 2 candidates left"))
                .body(containsString("Left: Express, Flask."));
        given().get("/advisor?step=8&push=none").then().body(not(containsString("candidates left")));
    }

    @Test
    void several_technologies_can_be_out_of_the_question() {
        String page = given().get("/advisor?step=10&kind=full&landscape.excluded-technologies=flask")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(page.contains("name=\"landscape.excluded-technologies\" value=\"flask\" checked"), page);
        given().redirects()
                .follow(false)
                .formParam("id", "9d2f7d1e-55a2-4a7e-8a55-0f1f0e1d2c4e")
                .formParam("kind", "full")
                .formParam("landscape.excluded-technologies", "flask", "koa")
                .post("/advisor")
                .then()
                .statusCode(303);
        String sent = NeighbourServices.SUBMITTED.getLast();
        assertTrue(sent.contains("\"excludedTechnologies\":[\"flask\",\"koa\"]"), sent);
    }

    @Test
    void technologies_that_were_typed_stay_chosen_though_they_are_no_frameworks() {
        given().queryParam("step", "10")
                .queryParam("kind", "full")
                .queryParam("landscape.existing", "our-own")
                .queryParam("landscape.excluded-technologies", "flask, node-js")
                .get("/advisor")
                .then()
                .statusCode(200)
                .body(containsString("<option value=\"our-own\" selected>our-own</option>"))
                .body(containsString("name=\"landscape.excluded-technologies\" value=\"flask\" checked"))
                .body(containsString("name=\"landscape.excluded-technologies\" value=\"node-js\" checked"));
    }

    @Test
    void candidates_can_be_changed_from_the_check_of_all_answers() {
        given().get("/advisor?step=check&candidates=express,flask&push=none")
                .then()
                .statusCode(200)
                .body(containsString(
                        "<a href=\"/advisor?step=candidates&amp;candidates=express%2Cflask&amp;push=none\">"
                                + "Change<span class=\"visually-hidden\">: Candidates</span></a>"));
        given().get("/advisor?step=candidates&candidates=express,flask,our-own&push=none")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Which technologies are candidates?</h1>"))
                .body(containsString("name=\"step\" value=\"check\""))
                .body(containsString("name=\"push\" value=\"none\""))
                .body(containsString("name=\"candidates\" value=\"django\">"))
                .body(containsString("name=\"candidates\" value=\"flask\" checked"))
                .body(containsString("name=\"candidates\" value=\"our-own\" checked"));
        given().get("/advisor?step=check&from=candidates&candidates=django&candidates=flask&push=none")
                .then()
                .statusCode(200)
                .body(containsString("<dt>Candidates</dt><dd>Django, Flask</dd>"));
    }

    @Test
    void candidates_chosen_before_any_answer_lead_back_to_the_start() {
        given().get("/advisor?step=candidates").then().body(containsString("name=\"step\" value=\"\""));
        given().get("/advisor?step=&from=candidates&candidates=express&candidates=flask")
                .then()
                .statusCode(200)
                .body(containsString("Candidates: <b>Express, Flask</b>"));
    }

    @Test
    void one_candidate_is_too_few() {
        given().get("/advisor?step=check&from=candidates&candidates=flask&push=none")
                .then()
                .statusCode(422)
                .body(containsString("<title>Error: "))
                .body(containsString("<a href=\"#candidates\">Choose at least two, or none</a>"))
                .body(containsString("name=\"candidates\" value=\"flask\" checked"));
    }

    @Test
    void a_mistake_is_named_first_and_leads_to_its_field() {
        given().get("/advisor?step=3&from=2&time-spent=waiting&time-spent=computing")
                .then()
                .statusCode(422)
                .body(containsString("<title>Error: "))
                .body(containsString("role=\"alert\" tabindex=\"-1\" autofocus"))
                .body(containsString("<a href=\"#time-spent\">Choose one answer</a>"))
                .body(containsString("id=\"time-spent\" checked"));
    }

    @Test
    void hostile_answers_show_as_text() {
        given().queryParam("step", "check")
                .queryParam("push", "<img src=x onerror=alert(1)>")
                .queryParam("candidates", "\"><script>alert(1)</script>")
                .get("/advisor")
                .then()
                .statusCode(200)
                .body(containsString("An answer that isn’t listed: &lt;img src=x onerror=alert(1)&gt;"))
                .body(not(containsString("<img src=x")))
                .body(not(containsString("<script>alert")));
    }

    @Test
    void every_question_can_be_answered_with_don_t_know() {
        for (int number = 1; number <= 8; number++) {
            given().get("/advisor?step=" + number)
                    .then()
                    .statusCode(200)
                    .body(containsString("value=\"dont-know\""))
                    .body(containsString("Why we ask"));
        }
    }
}
