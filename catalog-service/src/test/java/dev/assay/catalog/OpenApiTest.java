package dev.assay.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Holds the checked-in description of the API to what is served. To accept a change, run this test with
/// `-Dassay.contracts.update=true` and read the diff.
@QuarkusTest
@WithTestResource(CatalogStack.class)
class OpenApiTest {

    private static final Path CHECKED_IN = Path.of("../contracts/http/catalog.yaml");

    @TestHTTPResource(value = "/openapi", management = true)
    @SuppressWarnings("NullAway.Init") // set by the test's runner
    URI served;

    @Test
    void the_checked_in_description_is_what_is_served() throws IOException {
        String description =
                given().get(served).then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("assay.contracts.update")) {
            Files.writeString(CHECKED_IN, description);
        }
        assertEquals(Files.readString(CHECKED_IN), description);
    }

    /// The rules that the usual linters have for such descriptions.
    @Test
    void the_description_is_complete() {
        String operations = "paths.values().collectMany { it.values() }";
        given().queryParam("format", "json")
                .get(served)
                .then()
                .statusCode(200)
                .body("info.contact.name", notNullValue())
                .body("servers", not(empty()))
                .body(operations + ".operationId.unique(false).size()", is(operationCount()))
                .body(operations + ".findAll { !it.summary || !it.description || !it.tags }.operationId", empty())
                .body(operations + ".findAll { !it.responses.default }.operationId", empty())
                .body(
                        operations + ".findAll { !it.responses.keySet().any { it.startsWith('2') } }.operationId",
                        empty())
                .body(
                        operations + ".collectMany { it.parameters ?: [] }"
                                + ".findAll { it.in == 'path' && (it.example == null || !it.description) }.name",
                        empty())
                .body(operations + ".findAll { it.requestBody && !it.requestBody.content }.operationId", empty());
    }

    @Test
    void nothing_is_described_that_is_not_used() {
        String description = given().queryParam("format", "json").get(served).asString();
        JsonPath.from(description)
                .getMap("components.schemas")
                .keySet()
                .forEach(name -> assertTrue(
                        description.contains("#/components/schemas/%s\"".formatted(name)),
                        name + " is used by nothing"));
    }

    private int operationCount() {
        return given().queryParam("format", "json")
                .get(served)
                .jsonPath()
                .getList("paths.values().collectMany { it.values() }")
                .size();
    }
}
