package dev.assay.catalog.ready;

import static dev.assay.catalog.People.as;
import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalog.EditedCatalogStack;
import dev.assay.catalog.account.Role;
import dev.assay.local.testing.Scrape;
import dev.assay.local.testing.Wire;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EditedCatalogStack.class)
class ReadyAnswersTest {

    private static final String COMPARISON = "/api/v1/comparisons/express-vs-flask";
    private static final String TRACED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final List<String> LIKE_ANY_OTHER = List.of(
            "ETag",
            "Catalog-Revision",
            "Cache-Control",
            "Vary",
            "Content-Type",
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Cross-Origin-Resource-Policy");

    @TestHTTPResource(value = "/metrics", management = true)
    @SuppressWarnings("NullAway.Init") // set by the test's runner
    URI metrics;

    @BeforeEach
    void wait_until_the_catalogue_is_loaded() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/api/v1/catalog").statusCode() == 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                COMPARISON,
                "/api/v1/technologies/flask/sheet",
                "/api/v1/attributes/throughput/sheet",
                "/api/v1/sources/docs-flask/sheet",
                COMPARISON + "?revision=1"
            })
    void an_answer_is_sent_again_as_it_was_and_guarded_like_any_other(String address) {
        Response first = given().get(address);
        assertEquals(200, first.statusCode());
        double before = sent();
        Response again = given().get(address);
        assertEquals(before + 1, sent());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.<Integer>path("revision"), Integer.valueOf(first.header("Catalog-Revision")));
        for (String header : LIKE_ANY_OTHER) {
            assertNotNull(first.header(header), header);
            assertEquals(first.headers().getValues(header), again.headers().getValues(header), header);
        }
    }

    @Test
    void who_has_it_is_told_so() {
        Response whole = given().get(COMPARISON);
        String tag = whole.header("ETag");
        double before = sent();
        given().header("If-None-Match", tag)
                .get(COMPARISON)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Catalog-Revision", whole.header("Catalog-Revision"))
                .body(is(""));
        given().header("If-None-Match", "\"another\"").get(COMPARISON).then().statusCode(200);
        assertEquals(before + 2, sent());
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "'br, GZIP;q=0.5', gzip", "'gzip;q=0, br', ", "br, "})
    void it_is_packed_for_who_takes_that(String taken, @Nullable String packed) throws IOException {
        String plain = given().get(COMPARISON).asString();
        List<String> encodings = packed == null ? List.of() : List.of(packed);
        assertEquals(encodings, taking(taken).headers().getValues("Content-Encoding"));
        double before = sent();
        Response answer = taking(taken);
        assertEquals(encodings, answer.headers().getValues("Content-Encoding"));
        assertTrue(answer.header("Vary").equalsIgnoreCase("Accept-Encoding"));
        byte[] body = answer.asByteArray();
        assertEquals(plain, new String(packed == null ? body : unpacked(body), StandardCharsets.UTF_8));
        assertEquals(before + 1, sent());
    }

    private static Response taking(String encodings) {
        return given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", encodings)
                .get(COMPARISON);
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return unpacked.readAllBytes();
        }
    }

    @Test
    void a_new_revision_ends_it_at_once() {
        String tag = given().get(COMPARISON).header("ETag");
        as(Role.EDITOR)
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(Map.of("name", "Ready", "description", "A change", "reason", "A test"))
                .put("/api/v1/use-cases/ready-" + UUID.randomUUID())
                .then()
                .statusCode(201);
        double before = sent();
        assertNotEquals(
                tag,
                given().header("If-None-Match", tag)
                        .get(COMPARISON)
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("ETag"));
        assertEquals(before, sent());
        given().get(COMPARISON);
        assertEquals(before + 1, sent());
    }

    @Test
    void what_is_refused_or_asked_for_otherwise_is_answered_anew() {
        given().get(COMPARISON);
        double before = sent();
        for (int time = 0; time < 2; time++) {
            given().get("/api/v1/comparisons/express-vs-nothing").then().statusCode(404);
            given().accept("text/html").get(COMPARISON).then().statusCode(406);
            given().head(COMPARISON).then().statusCode(200).body(is(""));
        }
        assertEquals(before, sent());
    }

    @Test
    void over_a_connection_it_is_sent_as_to_who_connects_anew() throws IOException {
        try (var wire = new Wire(RestAssured.port)) {
            wire.ask(COMPARISON);
            Wire.Reply made = wire.read();
            double before = sent();
            wire.ask(COMPARISON, COMPARISON);
            for (int time = 0; time < 2; time++) {
                Wire.Reply again = wire.read();
                assertEquals(made.headers(), again.headers());
                assertEquals(made.body(), again.body());
            }
            wire.write("GET " + COMPARISON + " HTTP/1.1\r\nIf-None-Match: " + made.header("etag") + "\r\n\r\n");
            Wire.Reply unchanged = wire.read();
            assertEquals(304, unchanged.status());
            assertEquals(made.header("etag"), unchanged.header("etag"));
            assertEquals(before + 3, sent());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET %s HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET %s HTTP/1.0\r\n\r\n",
            })
    void who_wants_the_connection_ended_gets_that(String request) throws IOException {
        String body = given().get(COMPARISON).asString();
        try (var wire = new Wire(RestAssured.port)) {
            wire.ask(COMPARISON);
            wire.read();
            wire.write(request.formatted(COMPARISON));
            assertEquals(body, wire.read().body());
            assertThrows(EOFException.class, wire::read);
        }
    }

    @Test
    void what_else_is_asked_for_over_the_connection_is_answered_too() throws IOException {
        try (var wire = new Wire(RestAssured.port)) {
            wire.ask(COMPARISON);
            Wire.Reply page = wire.read();
            wire.write("GET " + COMPARISON + " HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}");
            assertEquals(200, wire.read().status());
            wire.write("GET " + COMPARISON + " HTTP/1.1\r\nAccept: application/pdf\r\n\r\n");
            assertEquals(406, wire.read().status());
            wire.write("GET " + COMPARISON + " HTTP/1.1\r\ntraceparent: %s\r\n\r\n".formatted(TRACED));
            assertEquals(page.body(), wire.read().body());
            wire.ask(COMPARISON);
            assertEquals(page.body(), wire.read().body());
        }
    }

    @Test
    void it_is_counted_by_its_route() {
        given().get(COMPARISON);
        double before = counted();
        given().get(COMPARISON);
        assertEquals(before + 1, counted());
    }

    private double counted() {
        return Scrape.of(metrics)
                .figure(
                        "http_server_requests_seconds_count",
                        "route=\"/api/v1/comparisons/{technologies}\"",
                        "status=\"200\"");
    }

    private double sent() {
        return Scrape.of(metrics).figure("assay_ready_answers_sent_total");
    }
}
