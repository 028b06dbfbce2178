package dev.assay.recommender.account;

import static dev.assay.recommender.People.as;
import static dev.assay.recommender.People.bearing;
import static dev.assay.recommender.People.token;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.recommender.People;
import dev.assay.recommender.RecommenderStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Walks all routes of the API's description, and knocks at each.
@QuarkusTest
@WithTestResource(RecommenderStack.class)
class AccessTest {

    private static final Set<String> READING = Set.of("get", "head");
    private static final Set<String> NO_METHOD = Set.of("parameters", "summary", "description");

    /// The routes that change or compute something and are open to all.
    private static final Set<String> PUBLIC = Set.of(
            "post /api/v1/questionnaires",
            "post /api/v1/scorings",
            "post /api/v1/feedback",
            "delete /api/v1/recommendations/{id}");

    /// The routes that only read and are open to administrators alone.
    private static final Set<String> CLOSED = Set.of("get /api/v1/dead-letters", "get /api/v1/feedback");

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    @SuppressWarnings("NullAway.Init") // set by the test's runner
    URI description;

    /// A route that forgot to say who may use it.
    @Path("/api/v1/forgetful")
    public static class Forgetful {
        @POST
        @Operation(hidden = true)
        public String change() {
            return "changed";
        }
    }

    private record Route(String method, String path) {

        String name() {
            return method + " " + path;
        }

        ValidatableResponse knock(RequestSpecification caller) {
            return caller.contentType("application/json")
                    .request(method, path.replaceAll("\\{[^}]*}", "1"))
                    .then();
        }
    }

    @BeforeEach
    void awaitSchema() {
        await().until(() -> as("admin", 1).get("/api/v1/dead-letters").statusCode() == 200);
    }

    @Test
    void whatever_changes_something_refuses_the_anonymous() {
        var open = new TreeSet<String>();
        for (Route route : routes()) {
            if (!READING.contains(route.method())
                    && route.knock(given()).extract().statusCode() != 401) {
                open.add(route.name());
            }
        }
        assertEquals(PUBLIC, open);
    }

    @Test
    void whatever_only_reads_is_open_but_for_what_administrators_read() {
        var closed = new TreeSet<String>();
        for (Route route : routes()) {
            if (READING.contains(route.method())
                    && route.knock(given()).extract().statusCode() == 401) {
                closed.add(route.name());
            }
        }
        assertEquals(CLOSED, closed);
    }

    @Test
    void a_route_that_does_not_say_who_may_use_it_is_closed() {
        as("admin", 1).post("/api/v1/forgetful").then().statusCode(403).body("type", is("/problems/forbidden"));
    }

    @Test
    void dead_letters_are_for_administrators() {
        given().get("/api/v1/dead-letters")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", is("/problems/unauthorized"));
        for (String role : List.of("contributor", "editor")) {
            as(role, 1)
                    .get("/api/v1/dead-letters")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", is("/problems/forbidden"));
        }
        as("admin", 1).get("/api/v1/dead-letters").then().statusCode(200).header("Cache-Control", "no-store");
    }

    @Test
    void a_token_that_stands_for_nobody_is_refused() {
        for (String token : List.of(token("nobody", 1), "assay_short", "assay_" + "x".repeat(4000), "no.jwt.here")) {
            bearing(token).get("/api/v1/dead-letters").then().statusCode(401).contentType("application/problem+json");
        }
    }

    @Test
    void nobody_is_let_in_while_the_accounts_cannot_be_asked() {
        as("broken", 1)
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", is("/problems/accounts-unavailable"));
    }

    @Test
    void calls_that_follow_each_other_cost_one_question() {
        int before = People.ASKED.get();
        for (int i = 0; i < 5; i++) {
            as("admin", 77).get("/api/v1/dead-letters").then().statusCode(200);
        }
        assertEquals(before + 1, People.ASKED.get());
    }

    private List<Route> routes() {
        JsonPath api = given().get(description).then().statusCode(200).extract().jsonPath();
        Map<String, Map<String, Object>> paths = api.getMap("paths");
        var routes = new ArrayList<Route>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(method -> !NO_METHOD.contains(method))
                .forEach(method -> routes.add(new Route(method, path))));
        return routes;
    }
}
