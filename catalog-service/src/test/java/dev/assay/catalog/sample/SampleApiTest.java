package dev.assay.catalog.sample;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.assay.catalog.CatalogStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CatalogStack.class)
class SampleApiTest {

    private static final String EXPRESS = "/api/v1/technologies/express/samples";

    @BeforeEach
    void wait_until_the_catalogue_is_loaded() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/api/v1/catalog").statusCode() == 200);
    }

    @Test
    void the_programs_of_a_technology_come_with_their_versions() {
        String latest = given().get("/api/v1/technologies/express").path("latestVersion.version");
        String tag = given().get(EXPRESS)
                .then()
                .statusCode(200)
                .body("checked", is("run"))
                .body("samples.task", contains("hello", "validation", "websocket"))
                .body("samples[0].code", containsString("app.get(\"/hello\""))
                .body("versions[0].version", is(latest))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(EXPRESS).then().statusCode(304);
    }

    @Test
    void what_a_technology_has_no_program_for_has_a_reason() {
        given().get("/api/v1/technologies/nodejs/samples")
                .then()
                .body("missing.task", contains("websocket"))
                .body("missing[0].reason", containsString("no server"));
        given().get("/api/v1/technologies/express/samples").then().body("missing", empty());
        given().get("/api/v1/technologies/nothing/samples").then().statusCode(404);
    }
}
