package dev.assay.web.shell;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NeighbourServices.class)
class HeadersTest {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
    private static final int LARGEST_FIRST_VIEW = 60 * 1024;

    @AfterEach
    void neighbours_answer_again() {
        NeighbourServices.failing = false;
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "HEAD, /, 200",
        "GET, /technologies/flask, 200",
        "GET, /no/such/page, 404",
        "GET, /technologies/Not%20A%20Slug, 404",
        "GET, /compare/flask-vs-flask, 400",
        "GET, /compare/flask-vs-express, 301",
        "POST, /technologies, 405",
        "DELETE, /advisor, 405",
        "GET, /assets/favicon.svg, 200",
        "GET, /assets/nothing.svg, 404",
        "GET, /assets/assay-000000000000.css, 404",
        "GET, /%ff, 404",
        "GET, /..%2f..%2fetc/passwd, 404"
    })
    void every_answer_is_guarded(String method, String path, int status) {
        guarded(given().redirects()
                        .follow(false)
                        .urlEncodingEnabled(false)
                        .request(method, path)
                        .then())
                .statusCode(status);
    }

    @Test
    void failures_are_guarded_too() {
        NeighbourServices.failing = true;
        guarded(given().get("/technologies/rails").then()).statusCode(503).header("Cache-Control", "no-store");
    }

    @Test
    void a_body_that_is_announced_as_too_large_is_refused_before_it_is_sent() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write("POST /advisor HTTP/1.1\r\nHost: localhost\r\nContent-Length: 307200\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String head = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .lines()
                    .takeWhile(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
            assertTrue(head.startsWith("HTTP/1.1 413 "), head);
            assertTrue(head.toLowerCase(Locale.ROOT).contains("content-security-policy: " + POLICY), head);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {270_000, 2_000_000, 10_000_000})
    void a_body_that_is_sent_all_the_same_is_refused_with_a_page(int length) {
        guarded(given().body("x".repeat(length)).post("/advisor").then())
                .statusCode(413)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .body(containsString("larger than 256 KB"));
    }

    @Test
    void a_body_that_does_not_announce_its_length_is_refused_with_a_page() throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/advisor"))
                            .POST(BodyPublishers.ofByteArrays(Collections.nCopies(300, new byte[1 << 10])))
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(411, answer.statusCode());
            assertTrue(answer.body().contains("how large it is"), answer.body());
        }
    }

    @Test
    void a_redirect_names_a_path_whatever_host_was_asked_for() {
        guarded(given().redirects()
                        .follow(false)
                        .header("Host", "elsewhere.example")
                        .get("/compare/flask-vs-express?show=differences")
                        .then())
                .statusCode(301)
                .header("Location", equalTo("/compare/express-vs-flask?show=differences"));
    }

    @Test
    void a_form_sent_from_another_site_is_refused() {
        guarded(given().header("Origin", "https://elsewhere.example")
                        .formParam("building", "prototype")
                        .post("/advisor")
                        .then())
                .statusCode(403);
    }

    @Test
    void services_are_told_whom_a_form_comes_from_whatever_a_stranger_says_of_that() {
        given().redirects()
                .follow(false)
                .header("X-Forwarded-For", "203.0.113.9")
                .formParam("id", "9d2f7d1e-55a2-4a7e-8a55-0f1f0e1d2c3d")
                .formParam("push", "none")
                .post("/advisor")
                .then()
                .statusCode(303);
        assertEquals("127.0.0.1", NeighbourServices.VISITORS.getLast());
    }

    @Test
    void a_body_that_comes_in_drips_is_cut_off() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            String head = String.join(
                    "\r\n",
                    "POST /advisor HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: 10000",
                    "",
                    "");
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                try {
                    out.write('x');
                    return false;
                } catch (IOException cut) {
                    return true;
                }
            });
        }
    }

    @Test
    void headers_without_end_are_refused() {
        given().header("X-Long", "x".repeat(40_000)).get("/").then().statusCode(431);
    }

    @Test
    void a_page_is_asked_for_again_only_when_it_changed() {
        String tag = given().get("/technologies/flask")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .extract()
                .header("ETag");
        guarded(given().header("If-None-Match", tag).get("/technologies/flask").then())
                .statusCode(304)
                .body(equalTo(""));
        given().header("If-None-Match", tag)
                .get("/attributes/throughput")
                .then()
                .statusCode(200);
    }

    @Test
    void the_first_view_takes_few_requests_and_few_bytes() {
        String page = given().get("/compare/express-vs-flask").asString();
        var assets = assets(page).toList();
        assertTrue(assets.size() <= 4, assets.toString());
        int size = Stream.concat(Stream.of("/compare/express-vs-flask"), assets.stream())
                .mapToInt(HeadersTest::compressed)
                .sum();
        assertTrue(size <= LARGEST_FIRST_VIEW, size + " bytes");
    }

    @Test
    void assets_are_kept_for_ever_under_a_name_that_changes_with_them() {
        var assets = assets(given().get("/recommendations/00000000-0000-4000-8000-000000000000")
                        .asString())
                .toList();
        assertEquals(3, assets.size(), assets.toString());
        assets.forEach(asset -> guarded(given().get(asset).then())
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable"));
        given().get("/assets/css/base.css").then().header("Cache-Control", not(containsString("immutable")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/compare/%zz",
                "/%zz",
                "/assets/%zz",
                "/?a=%zz",
                "/compare/express-vs-flask?facts=%zz",
                "/search?q=a|b"
            })
    void an_address_that_is_written_wrongly_gets_a_page(String address) throws IOException {
        for (String method : List.of("GET", "POST")) {
            String answer = answerTo(method + " " + address);
            assertThat(answer, startsWith("HTTP/1.1 400 "));
            assertThat(answer, containsString("That address can’t be read"));
            assertThat(answer, containsStringIgnoringCase("\r\nContent-Security-Policy: " + POLICY + "\r\n"));
            assertThat(answer, containsStringIgnoringCase("\r\nX-Content-Type-Options: nosniff\r\n"));
        }
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

    private static Stream<String> assets(String page) {
        return Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1));
    }

    private static int compressed(String path) {
        return given().config(io.restassured.RestAssured.config()
                        .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                .noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .extract()
                .asByteArray()
                .length;
    }

    static ValidatableResponse guarded(ValidatableResponse response) {
        return response.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", containsString("camera=()"));
    }
}
