package dev.assay.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.journeys.SpanReceiver.Span;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What an operator can find out about one request of one visitor.
@ExtendWith(OneAssay.class)
class TraceIT {

    private static final Duration SENT_WITHIN = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void one_trace_leads_from_the_form_through_kafka_to_the_recommendation_and_back(
            RunningAssay assay, SpanReceiver receiver) throws Exception {
        visit(HttpRequest.newBuilder(assay.at("WEB", "/search?q=trace" + trace.substring(0, 8))));
        String form = "kind=quick&peak-load=under-100&push=none&frontend=none&id=" + UUID.randomUUID();
        HttpResponse<String> accepted = visit(HttpRequest.newBuilder(assay.at("WEB", "/advisor"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertEquals(303, accepted.statusCode(), accepted.body());

        // Each service sends its spans in its own time.
        await("spans of all services, up to the page that is told")
                .atMost(SENT_WITHIN)
                .ignoreExceptionsInstanceOf(NoSuchElementException.class)
                .untilAsserted(() -> {
                    List<Span> spans = receiver.of(trace);
                    assertEquals(
                            Set.of("web-ui", "catalog-service", "recommender-service"),
                            spans.stream().map(Span::service).collect(Collectors.toSet()));
                    Span scored = find(spans, "recommender-service", "score questionnaire");
                    assertEquals("web-ui", first(scored, spans).service());
                    Span told = find(spans, "web-ui", "recommendation-completed");
                    assertTrue(leadsTo(scored, told, spans), "the page is told because of the scoring");
                });
    }

    @Test
    void logs_name_the_trace(RunningAssay assay, SpanReceiver receiver) throws Exception {
        HttpResponse<String> accepted = visit(HttpRequest.newBuilder(assay.at("RECOMMENDER", "/api/v1/questionnaires"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Answers.riskApi(UUID.randomUUID().toString()))));
        assertEquals(202, accepted.statusCode(), accepted.body());
        Path log = assay.home().resolve("logs").resolve("recommender-service.log");
        await("the scoring in the log")
                .until(() -> lines(log).stream()
                        .anyMatch(line ->
                                line.path("mdc").path("traceId").asText().equals(trace)
                                        && line.path("message").asText().startsWith("Scored a questionnaire")));
        JsonNode line = lines(log).getLast();
        assertTrue(line.path("timestamp").asText().endsWith("Z"), line.toString());
    }

    private HttpResponse<String> visit(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    request.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static Span find(List<Span> spans, String service, String name) {
        return spans.stream()
                .filter(span -> span.service().equals(service) && span.name().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static Span first(Span span, List<Span> spans) {
        return spans.stream()
                .filter(other -> other.id().equals(span.parent()))
                .findFirst()
                .map(parent -> first(parent, spans))
                .orElse(span);
    }

    private static boolean leadsTo(Span from, Span to, List<Span> spans) {
        return to.parent().equals(from.id())
                || spans.stream().anyMatch(span -> span.id().equals(to.parent()) && leadsTo(from, span, spans));
    }

    private static List<JsonNode> lines(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("{"))
                .map(TraceIT::json)
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException notJson) {
            throw new IllegalStateException(line, notJson);
        }
    }
}
