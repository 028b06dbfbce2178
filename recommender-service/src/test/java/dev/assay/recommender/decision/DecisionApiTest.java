package dev.assay.recommender.decision;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.Questionnaires;
import dev.assay.recommender.RecommenderStack;
import dev.assay.recommender.TestCatalog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Decisions, taken away.
@QuarkusTest
@WithTestResource(RecommenderStack.class)
class DecisionApiTest {

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void recommend() {
        TestCatalog.flaskBecomes("built-in");
        Questionnaires.post("""
                {"id": "%s", "kind": "quick", "candidates": ["express", "flask"],
                 "answers": {"push": "websockets", "frontend": "none", "time-spent": "waiting",
                             "languages": {"ratings": {"python": 4}, "newLanguage": "no"}}}""".formatted(id)).then().statusCode(202);
        Questionnaires.completed(id);
    }

    @Test
    void a_record_has_the_parts_of_madr_in_their_order() {
        String record = taken("md", "text/markdown").extract().asString();

        assertEquals(
                List.of(
                        "# ",
                        "## Context and Problem Statement",
                        "## Decision Drivers",
                        "## Considered Options",
                        "## Decision Outcome",
                        "### Confirmation",
                        "## Pros and Cons of the Options",
                        "### Flask",
                        "### Express",
                        "## More Information",
                        "### When to revisit",
                        "### What it rests on"),
                record.lines()
                        .filter(line -> line.startsWith("#"))
                        .map(line -> line.startsWith("# ") ? "# " : line)
                        .toList());
        assertTrue(record.startsWith("---\nstatus: proposed\ndate: 20"), record);
        assertTrue(record.contains("* Does the server push to its clients? WebSockets in places\n"), record);
        assertTrue(record.contains("* must: WebSockets are needed, at least by an add-on.\n"), record);
        assertTrue(record.contains("* Express (excluded by a must-have)\n"), record);
        assertTrue(record.contains("* Bad, because Express is excluded: "), record);
        assertTrue(
                record.contains("](http://localhost:8080/technologies/flask/facts/websockets#flask-websockets-1)"),
                record);
        assertTrue(
                record.contains("[Documentation](http://localhost:8080/sources/documentation), The project\n"), record);
        assertTrue(record.contains("(http://localhost:8080/recommendations/" + id + ")"), record);
    }

    @Test
    void the_table_has_a_row_for_each_option_and_a_column_for_each_criterion() {
        List<String> lines =
                taken("csv", "text/csv").extract().asString().lines().toList();

        assertEquals(3, lines.size());
        assertTrue(
                lines.getFirst()
                        .startsWith("technology,name,status,rank,tied,scoreLow,score,scoreHigh,firstPlaceShare"),
                lines::toString);
        assertTrue(lines.getFirst().contains(",real-time"), lines::toString);
        assertTrue(lines.get(1).startsWith("flask,Flask,ranked,1,false,"), lines::toString);
        assertTrue(lines.get(2).startsWith("express,Express,excluded,,false,"), lines::toString);
    }

    @Test
    void the_document_is_the_recommendation() {
        assertEquals(
                Questionnaires.get(id).asString(),
                taken("json", "application/json").extract().asString());
    }

    @Test
    void who_has_it_gets_it_no_second_time() {
        String tag = taken("md", "text/markdown").extract().header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/recommendations/%s/decision.md".formatted(id))
                .then()
                .statusCode(304);
    }

    @Test
    void of_what_is_unknown_nothing_can_be_taken() {
        given().get("/api/v1/recommendations/%s/decision.md".formatted(UUID.randomUUID()))
                .then()
                .statusCode(404)
                .body("type", is("/problems/unknown-recommendation"));
    }

    private ValidatableResponse taken(String extension, String type) {
        return given().get("/api/v1/recommendations/%s/decision.%s".formatted(id, extension))
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .header("Content-Disposition", containsString("decision-%s.%s".formatted(id, extension)));
    }
}
