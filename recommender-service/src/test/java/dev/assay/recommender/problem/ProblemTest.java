package dev.assay.recommender.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assay.recommender.Questionnaires;
import dev.assay.recommender.RecommenderStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RecommenderStack.class)
class ProblemTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"kind\": \"quick\", \"kind\": \"quick\", \"answers\": {}}",
                "{\"kind\": \"quick\", \"answers\": {}} {}",
                "{\"kind\": quick}",
                "{\"kind\": \"quick\", \"answers\": NaN}"
            })
    void a_body_that_is_not_strict_json_is_malformed(String body) {
        assertProblem(400, "malformed-body", Questionnaires.post(body));
    }

    @Test
    void a_body_nested_too_deeply_is_malformed() {
        assertProblem(400, "malformed-body", Questionnaires.post("{\"a\":".repeat(60) + "1" + "}".repeat(60)));
    }

    @Test
    void a_body_that_is_not_utf_8_is_malformed() {
        byte[] latin1 = {'{', '"', (byte) 0xe9, '"', ':', '1', '}'};
        assertProblem(
                400,
                "malformed-body",
                given().contentType("application/json").body(latin1).post("/api/v1/questionnaires"));
    }

    @Test
    void of_very_many_mistakes_the_first_are_told() {
        String fields =
                IntStream.range(0, 20_000).mapToObj(",\"%d\": 0"::formatted).collect(Collectors.joining());
        Response response = Questionnaires.post("{\"kind\": \"quick\", \"answers\": {}" + fields + "}");
        assertProblem(422, "invalid-questionnaire", response);
        response.then()
                .body("errors", hasSize(100))
                .body("detail", equalTo("The questionnaire has 20000 mistakes. The first 100 are told."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"quick\", \"answers\": {}, \"colour\": \"blue\"}",
                "{\"kind\": \"endless\", \"answers\": {}}",
                "{\"kind\": \"quick\"}",
                "{\"kind\": \"quick\", \"answers\": []}",
                "{\"kind\": \"quick\", \"answers\": {}, \"id\": \"1-1-1-1-1\"}",
                "{\"kind\": \"quick\", \"answers\": {}, \"id\": 7}",
                "{\"kind\": \"quick\", \"answers\": {}, \"candidates\": [\"a\"]}",
                "{\"kind\": \"quick\", \"answers\": {}, \"candidates\": [\"a-vs-b\", \"c\"]}",
                "{\"kind\": \"quick\", \"answers\": {\"languages\": {\"ratings\": {\"python\": 5}}}}",
                "{\"kind\": \"quick\", \"answers\": {\"building\": [\"\\u0000\"]}}"
            })
    void a_mistake_is_pointed_at(String body) {
        Response response = Questionnaires.post(body);
        assertProblem(422, "invalid-questionnaire", response);
        response.then().body("errors.pointer", everyItem(startsWith("/")));
    }

    @Test
    void another_content_type_is_refused() {
        assertProblem(
                415,
                "unsupported-media-type",
                given().contentType("text/plain").body("{}").post("/api/v1/questionnaires"));
    }

    @ParameterizedTest
    @ValueSource(ints = {300 << 10, 10 << 20})
    void a_large_body_is_refused(int length) {
        assertProblem(413, "body-too-large", Questionnaires.post("x".repeat(length)));
    }

    @Test
    void a_large_body_that_does_not_announce_its_length_is_refused() throws Exception {
        var chunks = BodyPublishers.ofByteArrays(Collections.nCopies(300, new byte[1 << 10]));
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port)
                                    .resolve("/api/v1/questionnaires"))
                            .header("Content-Type", "application/json")
                            .POST(chunks)
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(413, response.statusCode());
            assertEquals(
                    "application/problem+json",
                    response.headers().firstValue("Content-Type").orElse(""));
        }
    }

    @Test
    void another_method_is_refused() {
        assertProblem(405, "method-not-allowed", given().delete("/api/v1/questionnaires"));
    }

    @Test
    void another_representation_is_refused() {
        assertProblem(406, "not-acceptable", given().accept("image/png").get("/api/v1/questionnaire"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/api/v1/nothing", "/api/v1/recommendations", "/q/health", "/.git/config"})
    void an_unknown_path_is_not_found(String path) {
        assertProblem(404, "not-found", given().get(path));
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000, 15_000})
    void so_is_a_long_one(int length) {
        assertProblem(404, "not-found", given().get("/api/v1/" + "a".repeat(length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "1-1-1-1-1", "..%2f", "%00", "flask"})
    void an_unknown_id_is_not_found(String id) {
        Response response = given().urlEncodingEnabled(false).get("/api/v1/recommendations/" + id);
        assertEquals(404, response.statusCode());
        response.then().contentType("application/problem+json");
    }

    private static void assertProblem(int status, String type, Response response) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status));
        for (String internal : List.of("Exception", "dev.assay", "jackson", "vertx", "\tat ")) {
            assertFalse(response.asString().contains(internal), response.asString());
        }
    }
}
