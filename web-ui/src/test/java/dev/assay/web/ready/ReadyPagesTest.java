package dev.assay.web.ready;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.local.testing.Scrape;
import dev.assay.local.testing.Wire;
import dev.assay.web.client.NewestRevision;
import dev.assay.web.shell.NeighbourServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NeighbourServices.class)
@TestProfile(ReadyPagesTest.Trusting.class)
class ReadyPagesTest {

    /// Trusts answers, as in production.
    public static class Trusting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("assay.web.ready.trusted-for", "1h", "quarkus.http.idle-timeout", IDLE.toString());
        }
    }

    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final String PAGE = "/compare/express-vs-flask";
    private static final ReadyPages.Address AS_ASKED = new ReadyPages.Address(PAGE, true);
    private static final String TRACED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final List<String> LIKE_ANY_OTHER = List.of(
            "ETag",
            "Cache-Control",
            "Vary",
            "Content-Type",
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Permissions-Policy");

    @Inject
    NewestRevision newest;

    @Inject
    ReadyPages pages;

    @Inject
    Renewal renewal;

    @TestHTTPResource(value = "/metrics", management = true)
    @SuppressWarnings("NullAway.Init") // set by the test's runner
    URI metrics;

    @BeforeEach
    void make_it_anew() {
        newest.heard(newest.number() + 1);
    }

    @AfterEach
    void neighbours_answer_again() {
        NeighbourServices.failing = false;
        NeighbourServices.recommenderFailing = false;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAGE,
                "/",
                "/technologies",
                "/technologies/flask",
                "/technologies/flask.md",
                "/attributes",
                "/attributes/throughput",
                "/sources",
                "/use-cases",
                "/conflicts",
                "/case-studies"
            })
    void a_page_is_sent_again_as_it_was_and_guarded_like_any_other(String address) {
        Response first = given().get(address);
        assertEquals(200, first.statusCode());
        double before = sent();
        Response again = given().get(address);
        assertEquals(before + 1, sent());
        assertEquals(first.asString(), again.asString());
        for (String header : LIKE_ANY_OTHER) {
            assertNotNull(first.header(header), header);
            assertEquals(first.headers().getValues(header), again.headers().getValues(header), header);
        }
    }

    @Test
    void who_has_it_is_told_so() {
        String tag = given().get(PAGE).header("ETag");
        double before = sent();
        given().header("If-None-Match", tag).get(PAGE).then().statusCode(304).body(equalTo(""));
        assertEquals(before + 1, sent());
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "'br, GZIP;q=0.5', gzip", "'gzip;q=0, br', ", "br, "})
    void it_is_packed_for_who_takes_that(String taken, @Nullable String packed) {
        List<String> encodings = packed == null ? List.of() : List.of(packed);
        Response made = taking(taken);
        assertEquals(encodings, made.headers().getValues("Content-Encoding"));
        double before = sent();
        Response again = taking(taken);
        assertEquals(encodings, again.headers().getValues("Content-Encoding"));
        assertArrayEquals(made.asByteArray(), again.asByteArray());
        assertEquals(before + 1, sent());
    }

    private static Response taking(String encodings) {
        Response page = given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", encodings)
                .get(PAGE);
        assertEquals(200, page.statusCode());
        return page;
    }

    @Test
    void pages_that_rest_on_answers_of_before_are_not_kept() {
        given().get(PAGE);
        newest.heard(newest.number() + 1);
        NeighbourServices.failing = true;
        given().get(PAGE).then().statusCode(200);
        double before = sent();
        given().get(PAGE).then().statusCode(200);
        assertEquals(before, sent());
    }

    @Test
    void the_first_page_without_its_figures_is_kept_by_nobody() {
        NeighbourServices.failing = true;
        given().get("/").then().statusCode(200).header("Cache-Control", "no-store");
        NeighbourServices.failing = false;
        given().get("/").then().statusCode(200).header("Cache-Control", "no-cache");
    }

    @Test
    void a_page_whose_verdict_could_not_be_checked_is_not_kept() {
        given().get(PAGE);
        newest.heard(newest.number() + 1);
        NeighbourServices.recommenderFailing = true;
        given().get(PAGE).then().statusCode(200);
        double before = sent();
        given().get(PAGE).then().statusCode(200);
        assertEquals(before, sent());
    }

    @Test
    void pages_of_other_addresses_are_other_pages() {
        assertNotEquals(
                given().get(PAGE).asString(),
                given().get(PAGE + "?show=differences").asString());
    }

    @Test
    void news_end_it_at_once() {
        given().get(PAGE);
        newest.heard(newest.number() + 1);
        double before = sent();
        given().get(PAGE).then().statusCode(200);
        assertEquals(before, sent());
    }

    @Test
    void what_was_asked_for_of_late_is_made_anew_when_news_come() {
        given().get(PAGE);
        given().get(PAGE + "?show=differences");
        newest.heard(newest.number() + 1);
        renewal.renew(new NewestRevision.Heard(2));
        double before = sent();
        given().get(PAGE + "?show=differences").then().statusCode(200);
        given().get(PAGE).then().statusCode(200);
        assertEquals(before + 2, sent());
    }

    @Test
    void what_only_the_renewal_asked_for_was_asked_for_by_nobody() {
        given().get(PAGE);
        Instant asked = pages.asked(AS_ASKED);
        newest.heard(newest.number() + 1);
        renewal.renew(new NewestRevision.Heard(2));
        assertEquals(List.of(), pages.outdatedAskedSince(Instant.MIN));
        assertEquals(asked, pages.asked(AS_ASKED));
        newest.heard(newest.number() + 1);
        assertFalse(pages.outdatedAskedSince(asked).contains(AS_ASKED));
        assertTrue(pages.outdatedAskedSince(asked.minusMillis(1)).contains(AS_ASKED));
    }

    @Test
    void who_wants_something_else_gets_no_page() {
        given().get(PAGE);
        given().header("Accept", "application/pdf").get(PAGE).then().statusCode(406);
    }

    @Test
    void whoever_asks_from_elsewhere_is_refused_as_before() {
        given().get(PAGE);
        given().header("Origin", "https://elsewhere.example").get(PAGE).then().statusCode(403);
        given().get(PAGE).then().statusCode(200).header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void over_a_connection_it_is_sent_as_to_who_connects_anew() throws IOException {
        try (var wire = new Wire(RestAssured.port)) {
            wire.ask(PAGE);
            Wire.Reply made = wire.read();
            double before = sent();
            wire.ask(PAGE, PAGE);
            for (int time = 0; time < 2; time++) {
                Wire.Reply again = wire.read();
                assertEquals(made.headers(), again.headers());
                assertEquals(made.body(), again.body());
            }
            wire.write("GET " + PAGE + " HTTP/1.1\r\nIf-None-Match: " + made.header("etag") + "\r\n\r\n");
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
        String body = given().get(PAGE).asString();
        try (var wire = new Wire(RestAssured.port)) {
            wire.ask(PAGE);
            wire.read();
            wire.write(request.formatted(PAGE));
            assertEquals(body, wire.read().body());
            assertThrows(EOFException.class, wire::read);
        }
    }

    @Test
    void what_else_is_asked_for_over_the_connection_is_answered_too() throws IOException {
        try (var wire = new Wire(RestAssured.port)) {
            wire.ask(PAGE);
            Wire.Reply page = wire.read();
            wire.write("GET " + PAGE + " HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}");
            assertEquals(200, wire.read().status());
            wire.write("GET " + PAGE + " HTTP/1.1\r\nAccept: application/pdf\r\n\r\n");
            assertEquals(406, wire.read().status());
            wire.write("GET " + PAGE + " HTTP/1.1\r\ntraceparent: %s\r\n\r\n".formatted(TRACED));
            assertEquals(page.body(), wire.read().body());
            wire.ask(PAGE);
            assertEquals(page.body(), wire.read().body());
        }
    }

    @Test
    void the_connection_is_kept_for_as_long_as_something_is_asked_for() throws IOException {
        try (var wire = new Wire(RestAssured.port)) {
            Instant begun = Instant.now();
            while (Instant.now().isBefore(begun.plus(IDLE.multipliedBy(2)))) {
                wire.ask(PAGE);
                assertEquals(200, wire.read().status());
                await().pollDelay(IDLE.dividedBy(5)).until(() -> true);
            }
            assertThrows(EOFException.class, wire::read);
        }
    }

    @Test
    void it_is_counted_by_its_route() {
        String tag = given().get(PAGE).header("ETag");
        double pages = counted("200");
        double unchanged = counted("304");
        given().get(PAGE);
        given().header("If-None-Match", tag).get(PAGE);
        assertEquals(pages + 1, counted("200"));
        assertEquals(unchanged + 1, counted("304"));
    }

    private double counted(String status) {
        return Scrape.of(metrics)
                .figure(
                        "http_server_requests_seconds_count",
                        "route=\"/compare/{technologies}\"",
                        "status=\"" + status + "\"");
    }

    private double sent() {
        return Scrape.of(metrics).figure("assay_ready_pages_sent_total");
    }
}
