package dev.assay.journeys;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/// Submits questionnaires and edits the catalogue without pause, and remembers what was accepted. Nothing is sent
/// twice:
/// what isn't accepted is given up.
final class Traffic {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI questionnaires;
    private final URI sources;
    private final String token;

    /// The ids of questionnaires that were answered 202.
    final List<String> submitted = new CopyOnWriteArrayList<>();

    /// The ids of sources that were answered 201.
    final List<String> edited = new CopyOnWriteArrayList<>();

    /// How often there was another answer, by status; 0 for none.
    final Map<Integer, Integer> refused = new ConcurrentHashMap<>();

    private final AtomicInteger attempts = new AtomicInteger();
    private final List<Thread> senders;

    private Traffic(URI recommender, URI catalog, String token) {
        questionnaires = recommender.resolve("/api/v1/questionnaires");
        sources = catalog.resolve("/api/v1/sources/");
        this.token = token;
        senders = List.of(
                Thread.ofVirtual().start(this::submit), Thread.ofVirtual().start(this::edit));
    }

    /// Signs in and begins.
    ///
    /// @param administrator name and password, as the catalogue has written them
    static Traffic begin(URI recommender, URI catalog, String administrator) throws IOException, InterruptedException {
        int space = administrator.indexOf(' ');
        var session = Rest.post(
                catalog.resolve("/api/v1/sessions"),
                JSON.writeValueAsString(Map.of(
                        "name",
                        administrator.substring(0, space),
                        "password",
                        administrator.substring(space).strip())));
        return new Traffic(
                recommender, catalog, Rest.json(session).path("token").asText());
    }

    /// How many requests weren't accepted so far.
    int refusals() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many requests were made so far, whatever became of them.
    int attempts() {
        return attempts.get();
    }

    /// Waits until both have come to their end; a second time does nothing.
    void stop() throws InterruptedException {
        senders.forEach(Thread::interrupt);
        for (Thread sender : senders) {
            sender.join();
        }
        client.close();
    }

    private void submit() {
        repeat(() -> {
            String id = UUID.randomUUID().toString();
            int status = send(questionnaires, request -> request.POST(BodyPublishers.ofString(Answers.riskApi(id))));
            note(id, status == 202, submitted, status);
        });
    }

    private void edit() {
        repeat(() -> {
            String id = "chaos-" + UUID.randomUUID();
            int status = send(
                    sources.resolve(id),
                    request -> request.header("Authorization", "Bearer " + token)
                            .header("If-None-Match", "*")
                            .PUT(BodyPublishers.ofString("""
                            {"title": "Measured while parts broke", "publisher": "Our team", "kind": "benchmark",
                             "retrieved": "2026-11-21", "reason": "To be found again"}""")));
            note(id, status == 201, edited, status);
        });
    }

    private void note(String id, boolean isAccepted, List<String> accepted, int status) {
        if (isAccepted) {
            accepted.add(id);
        } else {
            refused.merge(status, 1, Integer::sum);
        }
    }

    private static void repeat(Runnable step) {
        while (!Thread.currentThread().isInterrupted()) {
            step.run();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// @return the status, 0 if there was no answer
    private int send(URI address, UnaryOperator<HttpRequest.Builder> request) {
        attempts.incrementAndGet();
        try {
            return client.send(
                            request.apply(HttpRequest.newBuilder(address)
                                            .timeout(PATIENCE)
                                            .header("Content-Type", "application/json"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException unanswered) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
