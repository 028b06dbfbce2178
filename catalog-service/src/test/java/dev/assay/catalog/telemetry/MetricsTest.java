package dev.assay.catalog.telemetry;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalog.CatalogStack;
import dev.assay.local.testing.Scrape;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CatalogStack.class)
class MetricsTest {

    @TestHTTPResource(value = "/metrics", management = true)
    @SuppressWarnings("NullAway.Init") // set by the test's runner
    URI metrics;

    @BeforeEach
    void await_the_catalogue() {
        await().atMost(Duration.ofMinutes(2)).until(() -> scrape().figure("assay_catalog_revision") >= 1);
    }

    @Test
    void the_revision_that_is_served_is_told() {
        int served = given().get("/api/v1/catalog").path("revision");
        await().until(() -> scrape().figure("assay_catalog_revision") >= served);
    }

    @Test
    void the_outbox_is_empty_once_the_broker_has_everything() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> scrape().find("assay_outbox_events").equals(java.util.Optional.of(0.0)));
        await().until(() -> scrape().figure("assay_outbox_oldest_seconds") == 0);
    }

    @Test
    void stale_facts_are_told_for_every_category() {
        await().until(() -> scrape().find("assay_stale_facts", "category=\"").isPresent());
        double stale = scrape().lines().stream()
                .filter(line -> line.startsWith("assay_stale_facts{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        assertTrue(stale > 0, "stale facts in the catalogue that is shipped: " + stale);
    }

    @Test
    void pool_and_process_are_told_of() {
        Scrape scrape = scrape();
        for (String name : List.of("agroal_active_count", "jvm_memory_used_bytes", "process_cpu_usage")) {
            assertTrue(scrape.find(name).isPresent(), name);
        }
    }

    @Test
    void requests_are_counted_by_the_template_of_their_route() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> given().get("/api/v1/technologies/flask").statusCode() == 200);
        double before = scrape().figure(
                        "http_server_requests_seconds_count",
                        "route=\"/api/v1/technologies/{slug}\"",
                        "status=\"200\"");
        given().get("/api/v1/technologies/flask").then().statusCode(200);
        await().until(() -> scrape().figure(
                                "http_server_requests_seconds_count",
                                "route=\"/api/v1/technologies/{slug}\"",
                                "status=\"200\"")
                == before + 1);
    }

    @Test
    void whatever_strangers_ask_for_no_path_of_theirs_becomes_a_label() {
        double before = unmatched();
        given().get("/no/such/place-4711").then().statusCode(404);
        given().body("x".repeat(300_000)).post("/no/such/place-4712").then().statusCode(413);
        given().request("BREW", "/no/such/place-4713");
        await().until(() -> unmatched() >= before + 1);
        List<String> lines = scrape().lines();
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> line.contains("place-471") || line.contains("BREW"))
                        .toList());
    }

    private double unmatched() {
        return scrape().figure("http_server_requests_seconds_count", "route=\"unmatched\"", "status=\"404\"");
    }

    private Scrape scrape() {
        return Scrape.of(metrics);
    }
}
