package dev.assay.recommender;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Holds the checked-in description of the API to what is served. To accept a change, run this test with
/// `-Dassay.contracts.update=true` and read the diff.
@QuarkusTest
@WithTestResource(RecommenderStack.class)
class OpenApiTest {

    private static final Path CHECKED_IN = Path.of("../contracts/http/recommender.yaml");

    @TestHTTPResource(value = "/openapi", management = true)
    @SuppressWarnings("NullAway.Init") // set by the test's runner
    URI served;

    @Test
    void the_checked_in_description_is_what_is_served() throws IOException {
        String description =
                given().get(served).then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("assay.contracts.update")) {
            Files.createDirectories(CHECKED_IN.getParent());
            Files.writeString(CHECKED_IN, description);
        }
        assertEquals(Files.readString(CHECKED_IN), description);
    }

    @Test
    void the_description_is_not_on_the_port_for_the_public() {
        given().get("/q/openapi").then().statusCode(404);
    }
}
