package dev.assay.catalog.suggestion;

import static dev.assay.catalog.People.as;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.assay.catalog.EditedCatalogStack;
import dev.assay.catalog.account.Role;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Suggestions of anybody. A client has five at once: the test that sends more comes last.
@QuarkusTest
@WithTestResource(EditedCatalogStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuggestionApiTest {

    private static final int LAST = Integer.MAX_VALUE;

    @BeforeEach
    void wait_until_the_catalogue_is_loaded() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/api/v1/catalog").statusCode() == 200);
    }

    @Test
    void what_anybody_suggests_waits_until_an_editor_decides() {
        int number = suggest(suggestion())
                .statusCode(202)
                .body("state", is("waiting"))
                .body("technology", is("flask"))
                .extract()
                .path("number");
        as(Role.EDITOR).get("/api/v1/suggestions?state=waiting").then().body("items.number", hasItem(number));
        decide(Role.CONTRIBUTOR, number, "acceptance").statusCode(403);
        decide(Role.EDITOR, number, "acceptance")
                .statusCode(200)
                .body("state", is("accepted"))
                .body("decision.by", is("editor"))
                .body("decision.reason", is("Looked at it"));
        decide(Role.EDITOR, number, "declination").statusCode(409).body("type", is("/problems/decided-already"));
        as(Role.EDITOR).get("/api/v1/suggestions?state=waiting").then().body("items.number", not(hasItem(number)));
    }

    @Test
    void what_should_never_have_been_sent_is_removed() {
        int number = suggest(suggestion()).statusCode(202).extract().path("number");
        as(Role.EDITOR).delete("/api/v1/suggestions/" + number).then().statusCode(403);
        as(Role.ADMIN).delete("/api/v1/suggestions/" + number).then().statusCode(204);
        as(Role.EDITOR).get("/api/v1/suggestions").then().body("items.number", not(hasItem(number)));
        decide(Role.EDITOR, number, "acceptance").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "source,     javascript:alert(1), /source",
        "source,     ,                    /source",
        "text,       ,                    /text",
        "text,       a\u202Eb,            /text",
        "fact,       flask-throughput-0,  /fact",
        "technology, express,             /technology",
        "technology, flsk,                /technology",
        "email,      a@example.org,       /email",
    })
    void a_mistake_is_named_by_its_place(String field, String value, String pointer) {
        Map<String, Object> suggestion = suggestion();
        suggestion.put(field, value);
        suggest(suggestion).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void it_is_about_something() {
        Map<String, Object> suggestion = suggestion();
        suggestion.remove("fact");
        suggest(suggestion).statusCode(422).body("errors.pointer", hasItem("/technology"));
        suggestion.put("technology", "flask");
        suggest(suggestion).statusCode(202);
    }

    @Test
    @Order(LAST)
    void a_client_that_sends_many_has_to_wait() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> suggest(suggestion()).extract().statusCode() == 429);
        suggest(suggestion()).statusCode(429).header("Retry-After", matchesPattern("[1-9][0-9]*"));
    }

    private static Map<String, Object> suggestion() {
        return new HashMap<>(Map.of(
                "fact", "flask-throughput-1", "text", "The table says more", "source", "https://example.org/table"));
    }

    private static ValidatableResponse suggest(Map<String, Object> suggestion) {
        return given().contentType(ContentType.JSON)
                .body(suggestion)
                .post("/api/v1/suggestions")
                .then();
    }

    private static ValidatableResponse decide(Role role, int number, String decision) {
        return as(role).body(Map.of("reason", "Looked at it"))
                .post("/api/v1/suggestions/%d/%s".formatted(number, decision))
                .then();
    }
}
