package dev.assay.catalog.search;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.assay.catalog.CatalogStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people type, and what they find.
@QuarkusTest
@WithTestResource(CatalogStack.class)
class SearchApiTest {

    @BeforeEach
    void wait_until_the_catalogue_is_loaded() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/api/v1/catalog").statusCode() == 200);
    }

    @ParameterizedTest
    @CsvSource({
        "flask,                technology, flask",
        "Flask,                technology, flask",
        "djnago,               technology, django",
        "expres,               technology, express",
        "fast api,             technology, fastapi",
        "node js,              technology, nodejs",
        "sprng boot,           technology, spring-boot",
        "quark,                technology, quarkus",
        "throughput,           attribute,  throughput",
        "throughpt,            attribute,  throughput",
        "websockts,            attribute,  websockets",
    })
    void names_are_found_also_when_misspelt(String typed, String kind, String id) {
        search(typed).body("items[0].kind", is(kind)).body("items[0].id", is(id));
    }

    @Test
    void words_are_found_wherever_they_stand() {
        search("live location drivers").body("items.id", hasItem("wildnet-delivery-tracking"));
        search("gunicorn", "fact").body("items.kind", everyItem(is("fact"))).body("items", not(empty()));
        search("which is faster, Flask or Express?").body("items.kind", hasItem("question"));
    }

    @Test
    void what_was_looked_for_is_marked() {
        search("middleware", "fact")
                .body("items[0].excerpt.findAll { it.match }.text", everyItem(equalToIgnoringCase("middleware")))
                .body("items[0].excerpt.findAll { it.match }", not(empty()));
    }

    @Test
    void excerpts_are_words_and_say_where_they_were_cut_off() {
        search("websockets", "fact")
                .body("items.collect { it.excerpt.text.join('') }", hasItem(startsWith("official add-on; ")));
        search("risk scores patients", "case-study")
                .body(
                        "items.collect { it.excerpt.text.join('') }",
                        everyItem(matchesPattern("(?s)(… |[A-Z\"]).*( …|[.!?)\"])")));
    }

    @Test
    void technologies_that_are_named_together_can_be_compared() {
        search("flsk vs expres").body("comparisons.id", contains("express-vs-flask"));
        search("flask, express or django").body("comparisons.id", contains("django-vs-express-vs-flask"));
        search("flask").body("comparisons.id", hasItem("express-vs-flask"));
        search("throughput").body("comparisons", empty());
    }

    @Test
    void what_nothing_is_about_finds_nothing() {
        search("zyxwvutsrq").body("items", empty()).body("comparisons", empty());
    }

    @Test
    void words_that_nothing_has_together_are_found_apart() {
        search("flask zyxwvutsrq").body("items[0].id", is("flask"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fl%", "_lask", "fl_sk", "%", "a%"})
    void no_character_stands_for_others(String typed) {
        given().queryParam("q", typed + " zzz")
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .body("items.findAll { it.excerpt.any { it.match } }", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a & b | !c",
                "flask:*",
                "'quoted' \"and\" more",
                "((((((",
                "<-> flask",
                "\\",
                "flask\\' or 1=1 --",
                "🙂 flask",
                "ſk",
                "flask\tdjango\nkoa",
            })
    void any_character_can_be_typed(String typed) {
        given().queryParam("q", typed + " x").get("/api/v1/search").then().statusCode(200);
    }

    @Test
    void the_number_of_hits_can_be_chosen() {
        given().get("/api/v1/search?q=flask&limit=3").then().body("items", hasSize(3));
    }

    @Test
    void an_older_revision_can_be_searched() {
        given().get("/api/v1/search?q=flask&revision=1").then().body("revision", is(1));
    }

    @Test
    void what_cannot_be_looked_for_is_refused() {
        refused("/api/v1/search", "q");
        refused("/api/v1/search?q=", "q");
        refused("/api/v1/search?q=%20%25_", "q");
        refused("/api/v1/search?q=" + "a".repeat(201), "q");
        refused("/api/v1/search?q=flask&kind=person", "kind");
        refused("/api/v1/search?q=flask&limit=0", "limit");
        given().get("/api/v1/search?q=" + "a".repeat(200)).then().statusCode(200);
    }

    private static ValidatableResponse search(String typed) {
        return search(typed, null);
    }

    private static ValidatableResponse search(String typed, @Nullable String kind) {
        var request = given().queryParam("q", typed);
        if (kind != null) {
            request.queryParam("kind", kind);
        }
        return request.get("/api/v1/search").then().statusCode(200).contentType(startsWith("application/json"));
    }

    private static void refused(String path, String parameter) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", is(parameter));
    }
}
