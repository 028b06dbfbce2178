package dev.assay.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/// Calls the services by REST, as another program would.
final class Rest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Rest() {}

    static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> post(URI address, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(json)));
    }

    /// By somebody who is signed in.
    static HttpResponse<String> post(URI address, String token, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(json)));
    }

    /// Adds what isn't there, by somebody who is signed in.
    static HttpResponse<String> put(URI address, String token, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(json)));
    }

    /// Asks what an import would change, by an administrator.
    static HttpResponse<String> dryRun(URI catalog, String token, byte[] archive)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(catalog + "?dryRun=true"))
                        .timeout(Duration.ofMinutes(2))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/zip")
                        .PUT(BodyPublishers.ofByteArray(archive))
                        .build(),
                BodyHandlers.ofString());
    }

    /// Signs the first administrator in.
    static String token(RunningAssay assay) throws Exception {
        HttpResponse<String> session = post(
                assay.at("CATALOG", "/api/v1/sessions"),
                JSON.writeValueAsString(Map.of("name", "admin", "password", assay.firstPassword())));
        return json(session).path("token").asText();
    }

    static HttpResponse<String> delete(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).DELETE());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(
                request.timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/json")
                        .build(),
                BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }
}
