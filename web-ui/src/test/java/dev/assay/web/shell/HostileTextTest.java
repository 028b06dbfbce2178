package dev.assay.web.shell;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NeighbourServices.class)
class HostileTextTest {

    private static final Matcher<String> HARMLESS = allOf(
            containsString("&lt;script&gt;alert(1)"),
            containsString("{foo} {#if true}!{/if}"),
            not(containsString("<script>")),
            not(containsString("<img")),
            not(containsString("href=\"javascript:")));

    @AfterEach
    void neighbours_are_friendly_again() {
        NeighbourServices.hostile = false;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/technologies",
                "/technologies/flask",
                "/technologies/flask/facts/throughput?history=flask-throughput-6",
                "/compare/express-vs-flask",
                "/compare/express-vs-flask/code",
                "/attributes",
                "/attributes/throughput",
                "/sources",
                "/sources/wildnet-flask-express-2026",
                "/case-studies",
                "/case-studies/simpl-fastapi",
                "/conflicts",
                "/changes",
                "/changes/4",
                "/changes.atom",
                "/compare/express-vs-flask/changes.atom",
                "/search?q=websockets"
            })
    void hostile_text_of_the_catalogue_shows_as_text(String path) {
        NeighbourServices.hostile = true;
        given().get(path).then().statusCode(200).body(HARMLESS);
    }

    @Test
    void hostile_text_of_visitors_shows_as_text() {
        given().queryParam("q", HostileText.TEXT)
                .get("/search")
                .then()
                .statusCode(200)
                .body(HARMLESS);
        given().formParam("fact", HostileText.TEXT)
                .formParam("text", HostileText.TEXT)
                .formParam("source", HostileText.TEXT)
                .post("/technologies/flask/facts/throughput")
                .then()
                .statusCode(422)
                .body(HARMLESS);
        given().queryParam("language", HostileText.TEXT)
                .get("/technologies")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>")));
    }
}
