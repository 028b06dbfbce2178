package dev.assay.web.share;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.web.shell.NeighbourServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NeighbourServices.class)
class SharingTest {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @AfterEach
    void neighbours_are_friendly_again() {
        NeighbourServices.hostile = false;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                         | Dataset
            /technologies             | ItemList,BreadcrumbList
            /technologies/flask       | SoftwareApplication,BreadcrumbList
            /compare/express-vs-flask | ItemList,BreadcrumbList
            """)
    void pages_say_to_machines_what_they_are_about(String path, String types) throws JsonProcessingException {
        assertEquals(List.of(types.split(",", -1)), types(path));
    }

    @Test
    void hostile_text_stays_inside_the_data() throws JsonProcessingException {
        NeighbourServices.hostile = true;
        assertEquals(List.of("SoftwareApplication", "BreadcrumbList"), types("/technologies/flask"));
        assertFalse(given().get("/technologies/flask").asString().contains("\"sameAs\""), "no address to follow");
    }

    private static List<String> types(String path) throws JsonProcessingException {
        var found =
                DATA.matcher(given().get(path).then().statusCode(200).extract().asString());
        assertTrue(found.find(), "no data");
        JsonNode data = new ObjectMapper().readTree(found.group(1));
        return data.has("@graph")
                ? data.path("@graph").findValuesAsText("@type").stream()
                        .filter(type -> type.endsWith("List")
                                || data.at("/@graph/0/@type").asText().equals(type))
                        .distinct()
                        .toList()
                : List.of(data.path("@type").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/share/assay.png", "/share/express-vs-flask.png", "/share/django-vs-express-vs-flask.png"})
    void a_link_has_a_picture(String path) throws IOException {
        var picture = given().get(path)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        assertEquals(1200, image.getWidth());
        assertEquals(630, image.getHeight());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/share/flask.png", "/share/flask-vs-nothing.png", "/share/flask-vs-flask.png"})
    void there_is_no_picture_of_what_is_no_comparison(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void a_comparison_is_shared_with_its_picture_and_its_one_address() {
        given().get("/compare/express-vs-flask")
                .then()
                .body(containsString(
                        "<meta property=\"og:image\" content=\"http://localhost:8080/share/express-vs-flask.png\">"))
                .body(containsString(
                        "<meta property=\"og:url\" content=\"http://localhost:8080/compare/express-vs-flask\">"))
                .body(containsString("<meta property=\"og:title\" content=\"Express and Flask compared · Assay\">"))
                .body(not(containsString("/share/assay.png")));
    }

    @Test
    void absolute_links_come_from_the_configuration() {
        given().header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .get("/technologies/flask")
                .then()
                .body(containsString("<link rel=\"canonical\" href=\"http://localhost:8080/technologies/flask\">"))
                .body(not(containsString("evil.example")));
    }

    @Test
    void the_site_map_names_every_page_and_every_comparison() {
        given().get("/sitemap.xml")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .body("urlset.url.loc", hasItem("http://localhost:8080/compare/express-vs-flask"))
                .body("urlset.url.loc", hasItem("http://localhost:8080/technologies/flask"))
                .body("urlset.url.loc", hasItem("http://localhost:8080/case-studies/uber-node"))
                .body(not(containsString("nodejs-vs-")));
        given().get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("Sitemap: http://localhost:8080/sitemap.xml"))
                .body(containsString("Disallow: /recommendations/"));
    }

    @Test
    void language_models_get_plain_text() {
        given().get("/llms.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("- [Flask](http://localhost:8080/technologies/flask.md): "));
        given().get("/technologies/flask.md")
                .then()
                .statusCode(200)
                .contentType("text/markdown")
                .body(containsString("# Flask\n"))
                .body(containsString("| Throughput | "));
        NeighbourServices.hostile = true;
        given().get("/technologies/flask.md")
                .then()
                .body(not(containsString("<script>")))
                .body(containsString("\\<script\\>"));
    }
}
