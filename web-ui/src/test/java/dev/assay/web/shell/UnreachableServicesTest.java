package dev.assay.web.shell;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NeighbourServices.class)
@TestProfile(UnreachableServicesTest.OfItsOwn.class)
class UnreachableServicesTest {

    /// Starts a process that was told nothing yet.
    public static class OfItsOwn implements QuarkusTestProfile {}

    private static final String PAIR = "/compare/express-vs-flask";

    @AfterEach
    void neighbours_answer_again() {
        NeighbourServices.silent = false;
        NeighbourServices.catalogFailing = false;
        NeighbourServices.recommenderFailing = false;
        NeighbourServices.recommenderBusy = false;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/advisor",
                "/advisor?step=1",
                "/use-cases",
                "/use-cases/edge-function",
                "/recommendations/00000000-0000-4000-8000-000000000004"
            })
    void what_was_never_read_is_missing_and_the_page_says_so(String path) {
        NeighbourServices.recommenderFailing = true;
        given().get(path)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body(containsString("The recommender isn’t available"));
    }

    @Test
    void what_changed_is_told_without_the_recommender_and_what_is_missing() {
        NeighbourServices.recommenderFailing = true;
        given().get("/changes")
                .then()
                .statusCode(200)
                .body(containsString("Which verdicts moved is missing"))
                .body(containsString("A digit was in the wrong place"));
    }

    @Test
    void a_comparison_has_its_facts_and_says_that_its_verdict_is_missing_or_of_before() {
        NeighbourServices.recommenderFailing = true;
        given().get(PAIR)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("The recommender isn’t available right now."))
                .body(containsString("4,511"))
                .body(not(containsString("Choose Flask if")));
        given().get(PAIR + "/verdicts").then().statusCode(503);

        NeighbourServices.recommenderFailing = false;
        NeighbourServices.recommenderBusy = true;
        given().get(PAIR)
                .then()
                .statusCode(200)
                .body(containsString("The recommender isn’t available right now."))
                .body(not(containsString("Verdicts are given between frameworks only.")));

        NeighbourServices.recommenderBusy = false;
        given().get(PAIR)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .body(not(containsString("isn’t available right now")))
                .body(containsString("Choose Flask if"));

        NeighbourServices.recommenderFailing = true;
        for (String path : new String[] {PAIR, PAIR + "/verdicts"}) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .body(containsString("The recommender isn’t available right now."))
                    .body(containsString("This page shows what it said last"));
        }
    }

    @Test
    void a_result_whose_facts_were_never_read_says_that_they_go_by_their_ids() {
        NeighbourServices.catalogFailing = true;
        given().get("/recommendations/1b4e28ba-2fa1-4d3c-9f5a-0c8a5f0b9d11")
                .then()
                .statusCode(200)
                .body(containsString("The catalogue isn’t available right now."))
                .body(containsString("Facts go by their ids here"))
                .body(containsString("fact express-"));
    }

    @Test
    void a_service_that_answers_nothing_is_left_alone_until_it_is_back() {
        given().get("/technologies/flask")
                .then()
                .statusCode(200)
                .body(not(containsString("isn’t available right now")));
        NeighbourServices.silent = true;
        for (int i = 0; i < 4; i++) {
            given().get("/technologies/flask?" + i).then().statusCode(200);
        }
        int before = NeighbourServices.ASKED.get();
        given().get("/technologies/flask?left-alone")
                .then()
                .statusCode(200)
                .body(containsString("The catalogue isn’t available right now."));
        given().get("/technologies/express").then().statusCode(503);
        assertEquals(before, NeighbourServices.ASKED.get());

        NeighbourServices.silent = false;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/technologies/flask?back")
                        .then()
                        .statusCode(200)
                        .body(not(containsString("isn’t available right now"))));
    }
}
