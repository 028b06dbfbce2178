package dev.assay.web.telemetry;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.local.testing.Scrape;
import dev.assay.web.shell.NeighbourServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NeighbourServices.class)
class MetricsTest {

    @TestHTTPResource(value = "/metrics", management = true)
    @SuppressWarnings("NullAway.Init") // set by the test's runner
    URI metrics;

    @Test
    void calls_of_the_services_behind_the_pages_are_counted_by_how_they_end() {
        String[] refused = {"service=\"catalog\"", "outcome=\"refused\""};
        double before = scrape().figure("assay_neighbour_calls_seconds_count", refused);
        given().get("/technologies/no-such-technology").then().statusCode(404);
        assertEquals(before + 1, scrape().figure("assay_neighbour_calls_seconds_count", refused));
    }

    @Test
    void what_is_kept_of_their_answers_is_told() {
        given().get("/technologies/flask").then().statusCode(200);
        assertTrue(scrape().figure("assay_kept_answers", "service=\"catalog\"") > 0);
    }

    @Test
    void the_process_is_told_of() {
        Scrape scrape = scrape();
        for (String name : List.of("jvm_memory_used_bytes", "process_cpu_usage", "process_files_open_files")) {
            assertTrue(scrape.find(name).isPresent(), name);
        }
    }

    @Test
    void requests_are_counted_by_the_template_of_their_route() {
        double before = scrape().figure(
                        "http_server_requests_seconds_count", "route=\"/technologies/{slug}\"", "status=\"200\"");
        given().get("/technologies/flask").then().statusCode(200);
        await().until(() -> scrape().figure(
                                "http_server_requests_seconds_count",
                                "route=\"/technologies/{slug}\"",
                                "status=\"200\"")
                == before + 1);
    }

    @Test
    void whatever_strangers_ask_for_no_path_of_theirs_becomes_a_label() {
        double before = unmatched();
        given().get("/no/such/place-4711").then().statusCode(404);
        given().body("x".repeat(2_000_000)).post("/no/such/place-4712").then().statusCode(413);
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
