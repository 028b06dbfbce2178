package dev.assay.catalog;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.local.testing.StackResource;
import io.quarkus.test.common.ResourceArg;
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
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
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
}
