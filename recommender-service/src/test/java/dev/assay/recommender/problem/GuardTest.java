package dev.assay.recommender.problem;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.People;
import dev.assay.recommender.RecommenderStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What guards this service from strangers, and tells of them.
@QuarkusTest
@WithTestResource(RecommenderStack.class)
class GuardTest {

    private final Queue<String> audited = new ConcurrentLinkedQueue<>();
    private final Logger audit = Logger.getLogger("dev.assay.audit");
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            audited.add(new PatternFormatter("%s").format(org.jboss.logmanager.ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        audit.addHandler(listener);
    }

    @AfterEach
    void stop_listening() {
        audit.removeHandler(listener);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/recommendations/%zz",
                "/%zz",
                "/api/v1/questionnaire?kind=%zz",
                "/api/v1/use-cases?a=a|b"
            })
    void an_address_that_is_written_wrongly_is_told_as_a_problem(String address) throws IOException {
        String answer = answerTo("GET " + address);
        assertThat(answer, startsWith("HTTP/1.1 400 "));
        assertThat(answer, containsStringIgnoringCase("\r\nContent-Type: application/problem+json\r\n"));
        assertThat(answer, containsString("\"type\":\"/problems/bad-address\""));
        assertThat(answer, containsStringIgnoringCase("\r\nX-Content-Type-Options: nosniff\r\n"));
        assertThat(
                answer,
                containsStringIgnoringCase(
                        "\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"));
    }

    /// What a client would refuse to send.
    private static String answerTo(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/questionnaire, 200",
        "GET, /no/such/place, 404",
        "DELETE, /api/v1/questionnaire, 405",
        "GET, /api/v1/dead-letters, 401",
        "POST, /api/v1/scorings, 415"
    })
    void every_answer_is_guarded(String method, String path, int status) {
        given().request(method, path)
                .then()
                .statusCode(status)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void a_refused_body_is_guarded_too() {
        given().contentType("application/json")
                .body("x".repeat(300_000))
                .post("/api/v1/scorings")
                .then()
                .statusCode(413)
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void headers_without_end_are_refused() {
        int status = given().header("X-Long", "x".repeat(40_000))
                .get("/api/v1/questionnaire")
                .statusCode();
        assertEquals(431, status);
    }

    @Test
    void refusals_and_uses_of_a_role_are_audited_without_secrets() {
        String token = People.token("editor", 4711);
        given().get("/api/v1/dead-letters").then().statusCode(401);
        People.bearing(token).get("/api/v1/dead-letters").then().statusCode(403);
        await().until(() -> People.as("admin", 4712).get("/api/v1/dead-letters").statusCode() == 200);
        List<String> lines = List.copyOf(audited);
        assertTrue(
                lines.contains(
                        "event=refused who=anonymous client=127.0.0.1 method=GET route=/api/v1/dead-letters status=401"),
                lines::toString);
        assertTrue(
                lines.contains(
                        "event=refused who=editor client=127.0.0.1 method=GET route=/api/v1/dead-letters status=403"),
                lines::toString);
        assertTrue(
                lines.contains(
                        "event=role-used who=admin client=127.0.0.1 method=GET route=/api/v1/dead-letters status=200"),
                lines::toString);
        assertEquals(
                List.of(), lines.stream().filter(line -> line.contains(token)).toList());
    }

    @Test
    void a_body_that_comes_in_drips_is_cut_off() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    "POST /api/v1/feedback HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 10000\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                try {
                    out.write(' ');
                    return false;
                } catch (IOException cut) {
                    return true;
                }
            });
        }
    }
}
