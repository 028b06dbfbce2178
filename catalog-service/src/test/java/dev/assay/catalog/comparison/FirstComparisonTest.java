package dev.assay.catalog.comparison;

import static dev.assay.catalog.comparison.Technologies.EXPRESS;
import static dev.assay.catalog.comparison.Technologies.FLASK;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.CurrentCatalog;
import dev.assay.catalog.revision.Entries;
import dev.assay.catalog.revision.Revision;
import dev.assay.catalog.technology.Technology;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstComparisonTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final CurrentCatalog current = new CurrentCatalog();
    private HttpServer server;
    private FirstComparison first;
    private int status = 200;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            try {
                mayAnswer.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        first = new FirstComparison(current, new Itself());
        first.start(new HttpServerStart(new HttpServerOptions()));
    }

    @AfterEach
    void end() {
        mayAnswer.countDown();
        server.stop(0);
    }

    @Test
    void nobody_is_sent_here_before_a_comparison_has_been_made() {
        assertEquals(Status.DOWN, first.call().getStatus());
        var finder = Thread.ofPlatform().daemon().start(() -> current.take(catalog(FLASK, EXPRESS)));
        await().until(() -> asked.equals(List.of("/api/v1/comparisons/express-vs-flask")));
        assertEquals(Status.DOWN, first.call().getStatus());
        assertTrue(finder.isAlive(), "who has found the catalogue leaves the processor to the comparison");
        mayAnswer.countDown();
        await().until(() -> first.call().getStatus() == Status.UP);
        await().until(() -> !finder.isAlive());
    }

    @Test
    void a_comparison_that_fails_keeps_nobody_from_the_others() {
        status = 500;
        mayAnswer.countDown();
        current.take(catalog(FLASK, EXPRESS));
        await().until(() -> first.call().getStatus() == Status.UP);
    }

    @Test
    void of_one_technology_there_is_nothing_to_compare() {
        current.take(catalog(FLASK));
        await().until(() -> first.call().getStatus() == Status.UP);
        assertEquals(List.of(), asked);
    }

    private static Catalog catalog(Technology... technologies) {
        return new Catalog(
                new Revision(1, Instant.EPOCH, "Assay", "For a test"),
                Contents.EMPTY.with(Technology.class, Entries.of(List.of(technologies))));
    }

    /// Where the service listens, as the framework tells it.
    private final class Itself implements io.quarkus.vertx.http.HttpServer {

        @Override
        public int getPort() {
            return server.getAddress().getPort();
        }

        @Override
        public int getSecurePort() {
            return -1;
        }

        @Override
        public int getManagementPort() {
            return -1;
        }

        @Override
        public URI getLocalBaseUri() {
            return URI.create("http://127.0.0.1:" + getPort());
        }
    }
}
