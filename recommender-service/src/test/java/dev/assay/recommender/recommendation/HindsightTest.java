package dev.assay.recommender.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.recommender.Questionnaires;
import dev.assay.recommender.RecommenderStack;
import dev.assay.recommender.TestCatalog;
import dev.assay.recommender.replica.CatalogReplica;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A stored recommendation, looked at again after the catalogue went on.
@QuarkusTest
@WithTestResource(RecommenderStack.class)
class HindsightTest {

    @Inject
    CatalogReplica replica;

    private String id = "";

    @BeforeEach
    void recommendWhereBothCanPush() {
        TestCatalog.flaskBecomes("built-in");
        id = Questionnaires.whereBothCanPush();
        Questionnaires.completed(id);
    }

    @Test
    void it_is_drawn_again_to_the_byte_however_the_catalogue_has_changed() {
        String then = Questionnaires.get(id).asString();
        TestCatalog.flaskBecomes("none");

        var replay = given().get("/api/v1/recommendations/" + id + "/replay");

        assertEquals(then, replay.asString());
        assertEquals(Questionnaires.get(id).header("ETag"), replay.header("ETag"));
    }

    @Test
    void nothing_moved_while_the_catalogue_is_the_same() {
        looked("today")
                .body("moved", is(false))
                .body("facts", empty())
                .body("causes", empty())
                .body("options", empty());
    }

    @Test
    void what_moved_is_told_with_the_fact_that_moves_it() {
        long before = revision();
        long after = TestCatalog.flaskBecomes("none");

        looked("today")
                .body("moved", is(true))
                .body("then.revision", is((int) before))
                .body("now.revision", is((int) after))
                .body("then.winners", containsInAnyOrder("express", "flask"))
                .body("now.winners", contains("express"))
                .body("facts.id", contains("flask-websockets-1"))
                .body("facts[0].change", is("changed"))
                .body("causes.technology", contains("flask"))
                .body("causes.attribute", contains("websockets"))
                .body("options.find { it.technology == 'flask' }.then.status", is("ranked"))
                .body("options.find { it.technology == 'flask' }.now.status", is("excluded"));
    }

    @Test
    void what_it_hangs_on_is_the_same_whenever_it_is_asked_for() {
        String first = looked("sensitivity")
                .body("id", is(id))
                .body("sentences.text", is(Questionnaires.get(id).<Object>path("verdict.sentences.text")))
                .body("sources.id", hasItem("documentation"))
                .extract()
                .asString();
        TestCatalog.flaskBecomes("none");

        assertEquals(first, looked("sensitivity").extract().asString());
    }

    @Test
    void the_matrix_says_what_was_known_of_each_candidate() {
        looked("matrix")
                .body("id", is(id))
                .body(
                        "cells.find { it.technology == 'flask' && it.criterion == 'real-time' }.parts.facts.flatten()",
                        contains("flask-websockets-1"));
    }

    @Test
    void of_what_is_unknown_nothing_can_be_looked_at() {
        for (String look : new String[] {"matrix", "sensitivity", "replay", "today"}) {
            given().get("/api/v1/recommendations/%s/%s".formatted(UUID.randomUUID(), look))
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", is("/problems/unknown-recommendation"));
        }
    }

    private ValidatableResponse looked(String look) {
        return given().get("/api/v1/recommendations/" + id + "/" + look).then().statusCode(200);
    }

    private long revision() {
        return replica.closed().orElseThrow().revision();
    }
}
