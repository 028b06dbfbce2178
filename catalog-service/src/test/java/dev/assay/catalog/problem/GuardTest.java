package dev.assay.catalog.problem;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.startsWith;

import dev.assay.catalog.CatalogStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What guards this service from strangers, whatever it answers.
@QuarkusTest
@WithTestResource(CatalogStack.class)
class GuardTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/technologies/flask/nothing, 404",
        "GET, /no/such/place, 404",
        "DELETE, /api/v1/catalog, 405",
        "GET, /api/v1/accounts, 401",
        "POST, /api/v1/sessions, 415"
    })
    void every_answer_is_guarded(String method, String path, int status) {
        given().request(method, path)
                .then()
                .statusCode(status)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void a_refused_body_is_guarded_too() {
        given().contentType("application/json")
                .body("x".repeat(10_000_000))
                .post("/api/v1/suggestions")
                .then()
                .statusCode(413)
                .header("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/technologies/%zz",
                "/%zz",
                "/api/v1/technologies/flask%",
                "/api/v1/technologies?revision=%zz",
                "/api/v1/search?q=a|b"
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

    @Test
    void headers_without_end_are_refused() {
        given().header("X-Long", "x".repeat(40_000))
                .get("/api/v1/catalog")
                .then()
                .statusCode(431);
    }

    @Test
    void a_body_that_comes_in_drips_is_cut_off() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    "POST /api/v1/suggestions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 10000\r\n\r\n"
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
