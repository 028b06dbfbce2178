package dev.assay.web.ready;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.local.testing.Scrape;
import dev.assay.local.testing.Wire;
import dev.assay.web.shell.NeighbourServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NeighbourServices.class)
class OneByOneTest {

    private static final String LARGE = "/compare/express-vs-flask";
    private static final int TIMES = 300;

    @TestHTTPResource(value = "/metrics", management = true)
    @SuppressWarnings("NullAway.Init") // set by the test's runner
    URI metrics;

    @Test
    void what_is_asked_for_at_once_is_answered_in_its_order() throws IOException {
        List<String> addresses =
                List.of(LARGE, "/search?q=throughput", LARGE, "/technologies/flask", "/advisor", LARGE);
        try (var wire = new Wire(RestAssured.port)) {
            for (int time = 0; time < 3; time++) {
                wire.ask(addresses.toArray(String[]::new));
                for (String address : addresses) {
                    assertEquals(given().get(address).asString(), wire.read().body(), address);
                }
            }
        }
    }

    @Test
    void for_who_does_not_read_nothing_more_is_answered() throws IOException {
        int before = answered();
        try (var wire = new Wire(RestAssured.port)) {
            wire.ask(Collections.nCopies(TIMES, LARGE).toArray(String[]::new));
            var last = new AtomicInteger();
            await().pollInterval(Duration.ofMillis(500))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> last.getAndSet(answered()) == last.get() && last.get() > before);
            assertTrue(last.get() - before < TIMES / 2, "answered unread: " + (last.get() - before));
            for (int time = 0; time < TIMES; time++) {
                assertEquals(200, wire.read().status());
            }
        }
        assertEquals(before + TIMES, answered());
    }

    private int answered() {
        return (int) Scrape.of(metrics).figure("http_server_requests_seconds_count", "status=\"200\"");
    }
}
