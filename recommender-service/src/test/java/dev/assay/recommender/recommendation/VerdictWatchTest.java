package dev.assay.recommender.recommendation;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.Questionnaires;
import dev.assay.recommender.RecommenderStack;
import dev.assay.recommender.TestCatalog;
import dev.assay.recommender.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The catalogue changes, and some verdicts with it.
@QuarkusTest
@WithTestResource(RecommenderStack.class)
class VerdictWatchTest {

    private static final String TOPIC = "verdict-changed";

    @Test
    void those_whose_verdict_moves_are_told_of_each_time_and_no_others() {
        TestCatalog.flaskBecomes("built-in");
        String moving = Questionnaires.whereBothCanPush();
        String still = UUID.randomUUID().toString();
        Questionnaires.post("""
                {"id": "%s", "kind": "quick", "candidates": ["express", "flask"],
                 "answers": {"push": "none", "peak-load": "under-100", "frontend": "none"}}""".formatted(still));
        String before = Questionnaires.completed(moving).asString();
        Questionnaires.completed(still);

        long without = TestCatalog.publishFlask("none");
        JsonPath first = changes(moving, 1).getFirst();
        long same = TestCatalog.flaskBecomes("none");
        long with = TestCatalog.publishFlask("built-in");
        JsonPath second = changes(moving, 2).getLast();

        assertEquals(without, first.getLong("revision"));
        assertEquals(Set.of("express", "flask"), Set.copyOf(first.getList("before.winners")));
        assertEquals(List.of("express"), first.getList("after.winners"));
        assertTrue(Set.of(without, same).contains(second.getLong("fromRevision")));
        assertEquals(with, second.getLong("revision"));
        assertEquals(Set.of("express", "flask"), Set.copyOf(second.getList("after.winners")));
        assertEquals(List.of(), TestTopics.read(TOPIC, still));
        assertEquals(before, Questionnaires.get(moving).asString(), "what was recommended stays");
    }

    private static List<JsonPath> changes(String id, int count) {
        return await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> TestTopics.read(TOPIC, id), records -> records.size() == count)
                .stream()
                .map(record -> JsonPath.from(TestTopics.text(record.value())))
                .toList();
    }
}
