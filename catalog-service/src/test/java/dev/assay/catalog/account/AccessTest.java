package dev.assay.catalog.account;

import static dev.assay.catalog.People.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalog.CatalogStack;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/// Walks all routes of the API's description, and knocks at each that changes something.
@QuarkusTest
@WithTestResource(CatalogStack.class)
class AccessTest {

    private static final Set<String> READING = Set.of("get", "head", "parameters");

    /// The routes that change something and are open to all.
    private static final Set<String> PUBLIC = Set.of("post /api/v1/sessions", "post /api/v1/suggestions");

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

    private record Route(String method, String path, String mediaType, List<String> roles) {

        String name() {
            return method + " " + path;
        }

        ValidatableResponse knock(RequestSpecification caller) {
            return caller.contentType(mediaType)
                    .request(method, path.replaceAll("\\{[^}]*}", "x"))
                    .then();
        }
    }

    @Test
    void whatever_changes_something_refuses_the_anonymous() {
        var open = new TreeSet<String>();
        for (Route route : changing()) {
            ValidatableResponse answer = route.knock(given());
            if (answer.extract().statusCode() != 401 || route.roles().isEmpty()) {
                open.add(route.name());
            } else {
                answer.contentType("application/problem+json").header("WWW-Authenticate", "Bearer");
            }
        }
        // Signing in answers 400 to an empty body; an open route has no roles in the description either.
        assertEquals(PUBLIC, open);
    }

    @Test
    void too_small_a_role_is_refused() {
        int refused = 0;
        for (Route route : changing()) {
            for (Role role : Role.values()) {
                boolean isEnough =
                        route.roles().isEmpty() || role.included().stream().anyMatch(route.roles()::contains);
                if (!isEnough) {
                    route.knock(as(role)).statusCode(403).contentType("application/problem+json");
                    refused++;
                }
            }
        }
        assertTrue(refused >= 6, "routes refused to a role: " + refused);
    }

    @Test
    void a_route_that_does_not_say_who_may_use_it_is_closed() {
        as(Role.ADMIN).post("/api/v1/forgetful").then().statusCode(403).body("type", is("/problems/forbidden"));
    }

    private List<Route> changing() {
        JsonPath api = given().get(description).then().statusCode(200).extract().jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = api.getMap("paths");
        var routes = new ArrayList<Route>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (!READING.contains(method)) {
                routes.add(new Route(method, path, mediaType(operation), roles(operation)));
            }
        }));
        return routes;
    }

    private static List<String> roles(Map<String, Object> operation) {
        return Stream.ofNullable(operation.get("x-role")).map(Object::toString).toList();
    }

    // What the description says in its own words.
    @SuppressWarnings("unchecked")
    private static String mediaType(Map<String, Object> operation) {
        var body = (Map<String, Map<String, Object>>) operation.getOrDefault("requestBody", Map.of());
        return body.getOrDefault("content", Map.of("application/json", Map.of()))
                .keySet()
                .iterator()
                .next();
    }
}
