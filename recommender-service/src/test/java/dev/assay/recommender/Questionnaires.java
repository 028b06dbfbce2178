package dev.assay.recommender;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;

/// Filled-in questionnaires for tests, and how they are handed in.
public final class Questionnaires {

    private Questionnaires() {}

    public static String body(String id, String peakLoad) {
        return """
                {"id": "%s", "kind": "quick", "answers": {"peak-load": "%s", "push": "none"}}""".formatted(id, peakLoad);
    }

    /// The data of an event.
    public static String submitted(String id, String peakLoad) {
        return """
                {"id": "%s", "kind": "quick", "answers": {"peak-load": "%s", "push": "none"},
                 "submittedAt": "2026-11-21T12:00:00Z"}""".formatted(id, peakLoad);
    }

    /// Hands in one whose verdict depends on whether Flask has WebSockets.
    ///
    /// @return its id
    public static String whereBothCanPush() {
        String id = UUID.randomUUID().toString();
        post("""
                {"id": "%s", "kind": "quick", "candidates": ["express", "flask"],
                 "answers": {"push": "websockets", "peak-load": "under-100", "frontend": "none", "time-spent": "waiting"}}""".formatted(id)).then().statusCode(202);
        return id;
    }

    public static Response post(String body) {
        return given().contentType("application/json").body(body).post("/api/v1/questionnaires");
    }

    public static Response get(String id) {
        return given().get("/api/v1/recommendations/" + id);
    }

    /// Waits until it is scored.
    public static Response completed(String id) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> get(id), response -> response.statusCode() == 200);
    }
}
