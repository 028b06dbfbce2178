package dev.assay.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Lets the packaged services run once, on data of their own that are thrown away, and asks what people ask. What the
/// JVM has learned by then about their classes it keeps beside their jars, for the next starts.
final class Training {

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

    /// The pages ask the other two.
    private static final List<String> PAGES =
            List.of("/", "/technologies/express", "/compare/express-vs-flask", "/search?q=express");

    private static final String ANSWERS = """
            {"kind": "quick", "answers": {"building": ["api"], "peak-load": "100-to-1000", "push": "none"}}""";

    private Training() {}

    /// @throws LaunchRefused if a service doesn't start or doesn't answer, or nothing is kept of it
    static void run(Path checkout) throws IOException, InterruptedException {
        try (var home = TemporaryFolder.create("assay-training")) {
            Settings settings = Settings.apart(home.path());
            Launcher.logTo(settings);
            Set<Part> all = EnumSet.allOf(Part.class);
            Consumer<String> silently = _ -> {};
            try (Assay _ = Assay.start(settings, checkout, all, Pace.LEARNING, silently);
                    HttpClient client = HttpClient.newHttpClient()) {
                ask(client, settings);
            }
        }
        for (Part part : Part.values()) {
            Packaged.in(checkout, part.module()).keepLearned();
        }
    }

    private static void ask(HttpClient client, Settings settings) throws IOException, InterruptedException {
        for (String page : PAGES) {
            answered(client, to(settings, Part.WEB, page).build());
        }
        for (String path : List.of("/api/v1/scorings", "/api/v1/questionnaires")) {
            answered(
                    client,
                    to(settings, Part.RECOMMENDER, path)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(ANSWERS))
                            .build());
        }
    }

    private static HttpRequest.Builder to(Settings settings, Part part, String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://%s:%d%s".formatted(Settings.LOOPBACK, settings.port(part), path)))
                .timeout(ANSWERED_WITHIN);
    }

    private static void answered(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
        if (response.statusCode() / 100 != 2) {
            throw new LaunchRefused("%s answered %d.".formatted(request.uri(), response.statusCode()));
        }
    }
}
