package dev.assay.web.shell;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NeighbourServices.class)
class PagesTest {

    private static final String RESULT = "/recommendations/1b4e28ba-2fa1-4d3c-9f5a-0c8a5f0b9d11";

    @AfterEach
    void neighbours_answer_again() {
        NeighbourServices.failing = false;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                                    | 200 | Which backend framework should we build this on?
            /compare/express-vs-flask            | 200 | Express and Flask compared
            /advisor                             | 200 | Find my framework
            /advisor?step=1                      | 200 | What are you building?
            /advisor?step=check                  | 200 | Check your answers
            /recommendations/1b4e28ba-2fa1-4d3c-9f5a-0c8a5f0b9d11 | 200 | Flask is the only one that meets every must-have
            /methodology                         | 200 | How a verdict comes about
            /no/such/page                        | 404 | Page not found
            /technologies/nothing                | 404 | Not known here
            /recommendations/not-an-id           | 404 | Not known here
            /compare/flask-vs-flask              | 400 | A technology isn’t compared with itself
            /compare?with=flask                  | 400 | Choose two to five technologies
            """)
    void every_page_has_its_status_one_heading_and_the_headers_that_guard_it(String path, int status, String heading) {
        PageCheck.page(path, status, heading);
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000, 15_000})
    void a_long_address_has_a_page_too(int length) {
        PageCheck.page("/" + "a".repeat(length), 404, "Page not found");
    }

    @Test
    void a_comparison_has_one_address() {
        given().redirects()
                .follow(false)
                .get("/compare/flask-vs-express?show=differences")
                .then()
                .statusCode(301)
                .header("Location", endsWith("/compare/express-vs-flask?show=differences"));
        given().redirects()
                .follow(false)
                .get("/compare?with=flask&with=express")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/compare/express-vs-flask"));
    }

    @Test
    void a_wrong_answer_comes_back_with_what_was_chosen() {
        given().queryParam("step", "2")
                .queryParam("from", "1")
                .queryParam("building", "ml-results", "prototype", "gateway")
                .get("/advisor")
                .then()
                .statusCode(422)
                .body(containsString("There is a problem"))
                .body(containsString("href=\"#building\""))
                .body(containsString("value=\"prototype\" id=\"building-prototype\" checked"));
    }

    @Test
    void answers_are_handed_in_under_the_id_of_their_form() {
        String id = "9d2f7d1e-55a2-4a7e-8a55-0f1f0e1d2c3b";
        given().redirects()
                .follow(false)
                .formParam("id", id)
                .formParam("candidates", "flask,express")
                .formParam("building", "ml-results")
                .formParam("languages.rating.python", "4")
                .formParam("languages.new-language", "no")
                .post("/advisor")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/recommendations/" + id));
        String sent = NeighbourServices.SUBMITTED.getLast();
        assertTrue(sent.contains(id) && sent.contains("\"building\":[\"ml-results\"]"), sent);
        assertTrue(sent.contains("\"python\":4") && sent.contains("\"newLanguage\":\"no\""), sent);
    }

    @Test
    void the_start_offers_both_forms_and_presets_with_their_answers() {
        given().get("/advisor?candidates=express,flask")
                .then()
                .statusCode(200)
                .body(containsString("value=\"quick\""))
                .body(containsString("value=\"full\""))
                .body(
                        containsString(
                                "/advisor?step=1&amp;kind=full&amp;candidates=express%2Cflask&amp;building=internal-tool&amp;built-ins=orm&amp;push=none"));
    }

    @Test
    void the_longer_form_goes_on_with_what_was_answered() {
        given().get("/advisor?step=check&push=none")
                .then()
                .statusCode(200)
                .body(containsString("/advisor?step=9&amp;kind=full&amp;push=none"))
                .body(containsString("Answer 2 more questions first"));
        given().get("/advisor?step=10&kind=full&from=9&push=none&built-ins=orm")
                .then()
                .statusCode(200)
                .body(containsString("<h1>What is there already?</h1>"))
                .body(containsString("name=\"built-ins\" value=\"orm\""));
    }

    @Test
    void options_that_contradict_each_other_are_refused_where_they_were_chosen() {
        given().get("/advisor?step=10&kind=full&from=9&built-ins=orm&built-ins=orm-first-party")
                .then()
                .statusCode(422)
                .body(containsString("Choose either “An ORM” or “An ORM, first-party”, not both"));
        given().get("/advisor?step=10&kind=full&from=9&built-ins=none&built-ins=routing")
                .then()
                .statusCode(422);
    }

    @Test
    void the_full_form_is_handed_in_as_such() {
        given().redirects()
                .follow(false)
                .formParam("id", "9d2f7d1e-55a2-4a7e-8a55-0f1f0e1d2c3c")
                .formParam("kind", "full")
                .formParam("built-ins", "orm-first-party", "routing")
                .formParam("landscape.stacks", "one-stack")
                .formParam("landscape.existing", "express")
                .formParam("landscape.excluded-technologies", "koa, rails")
                .post("/advisor")
                .then()
                .statusCode(303);
        String sent = NeighbourServices.SUBMITTED.getLast();
        assertTrue(sent.contains("\"kind\":\"full\""), sent);
        assertTrue(sent.contains("\"built-ins\":[\"orm-first-party\",\"routing\"]"), sent);
        assertTrue(sent.contains("\"existing\":\"express\""), sent);
        assertTrue(sent.contains("\"excludedTechnologies\":[\"koa\",\"rails\"]"), sent);
    }

    @Test
    void the_result_names_what_excludes_an_option_and_leads_there() {
        given().get(RESULT)
                .then()
                .body(containsString("Excluded"))
                .body(containsString("/technologies/express/facts/ml-library-access#express-ml-library-access-1"))
                .body(containsString("9f3a6c1b2d4e5f60"));
    }

    @Test
    void a_page_that_got_no_answer_from_the_catalogue_waits_for_no_other() {
        given().get("/technologies/flask").then().statusCode(200);
        NeighbourServices.failing = true;
        int before = NeighbourServices.ASKED.get();
        given().get("/technologies/flask?anew")
                .then()
                .statusCode(200)
                .body(containsString("This page shows what was last read from it."));
        assertEquals(before + 2, NeighbourServices.ASKED.get(), "one read, tried twice");
    }

    @Test
    void an_error_page_does_not_say_that_it_shows_what_was_last_read() {
        given().get("/technologies").then().statusCode(200);
        NeighbourServices.failing = true;
        given().get("/technologies").then().body(containsString("This page shows what was last read from it."));
        given().get("/technologies/rails")
                .then()
                .statusCode(503)
                .body(not(containsString("This page shows what was last read from it.")));
    }

    @Test
    void without_its_neighbours_a_page_says_what_is_missing() {
        NeighbourServices.failing = true;
        given().get("/technologies/rails")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body(containsString("The catalogue isn’t available"));
        given().get("/").then().statusCode(200).body(containsString("isn’t available right now"));
    }
}
