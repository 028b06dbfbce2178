package dev.assay.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Losing data and putting it back, as the guide for operators tells it.
@ExtendWith(OneAssay.class)
class RestoreIT {

    private static final Duration HEARD_WITHIN = Duration.ofMinutes(2);
    private static final String CATALOG = "/api/v1/catalog";
    private static final String VERDICT = "/api/v1/verdicts/express-vs-flask";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by the test's runner
    Path backup;

    @Test
    void what_was_put_back_answers_as_before_and_a_database_alone_is_told_anew(RunningAssay assay) throws Exception {
        List<URI> questions = questions(assay);
        List<String> before = answers(questions);
        int revision = revision(assay, "CATALOG", CATALOG);
        assay.close();
        copy(assay.home(), backup.resolve("assay"));
        delete(assay.home());
        copy(backup.resolve("assay"), assay.home());
        assay.restart();
        assertEquals(before, answers(questions));

        URI source = assay.at("CATALOG", "/api/v1/sources/since-the-backup");
        assertEquals(201, Rest.put(source, Rest.token(assay), """
                        {"title": "Written since", "publisher": "Our team", "kind": "benchmark",
                         "retrieved": "2026-11-21", "reason": "To be lost"}""").statusCode());
        awaitHeard(assay, revision + 1);
        assay.close();
        delete(assay.home().resolve("postgres"));
        copy(backup.resolve("assay/postgres"), assay.home().resolve("postgres"));
        assay.restart();
        assertEquals(404, Rest.get(source).statusCode());
        assertEquals(revision + 2, publishAnew(assay));
        awaitHeard(assay, revision + 2);
    }

    /// Nobody but the catalogue is ready before it has told the others, so the start itself shows that it has.
    @Test
    void topics_that_were_lost_are_filled_again_by_the_next_start(RunningAssay assay) throws Exception {
        int revision = revision(assay, "CATALOG", CATALOG);
        assay.close();
        delete(assay.home().resolve("kafka"));
        assay.restart();
        awaitHeard(assay, revision + 1);
    }

    /// Questions that are answered from all of what is kept.
    private static List<URI> questions(RunningAssay assay) throws Exception {
        String id = UUID.randomUUID().toString();
        URI recommendation = assay.at("RECOMMENDER", "/api/v1/recommendations/" + id);
        Rest.post(assay.at("RECOMMENDER", "/api/v1/questionnaires"), Answers.riskApi(id));
        await().atMost(HEARD_WITHIN).until(() -> Rest.get(recommendation).statusCode() == 200);
        return List.of(
                recommendation,
                assay.at("RECOMMENDER", "/api/v1/recommendations/" + id + "/replay"),
                assay.at("CATALOG", "/api/v1/comparisons/express-vs-flask"),
                assay.at("CATALOG", "/api/v1/revisions"));
    }

    /// What an administrator does. Gives the number of the new revision.
    private static int publishAnew(RunningAssay assay) throws Exception {
        HttpResponse<String> published = Rest.post(
                assay.at("CATALOG", "/api/v1/revisions"),
                Rest.token(assay),
                "{\"reason\": \"Put back from a backup\"}");
        assertEquals(201, published.statusCode(), published.body());
        return Rest.json(published).get("number").asInt();
    }

    /// Waits until the recommender works on a revision.
    private static void awaitHeard(RunningAssay assay, int revision) {
        await().atMost(HEARD_WITHIN).until(() -> revision(assay, "RECOMMENDER", VERDICT) == revision);
    }

    private static int revision(RunningAssay assay, String part, String path) throws Exception {
        return Rest.json(Rest.get(assay.at(part, path))).path("revision").asInt();
    }

    private static List<String> answers(List<URI> questions) throws IOException, InterruptedException {
        List<String> answers = new ArrayList<>();
        for (URI question : questions) {
            answers.add(Rest.get(question).body());
        }
        return answers;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.toList().reversed()) {
                Files.delete(file);
            }
        }
    }
}
