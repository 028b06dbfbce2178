package dev.assay.recommender.usecase;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.RecommenderStack;
import dev.assay.recommender.TestCatalog;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The catalogue changes, and with it verdicts that stand for everybody. On a database of its own: others publish
/// revisions of far higher numbers, below which nothing is looked at again.
@QuarkusTest
@WithTestResource(value = RecommenderStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class StandingWatchTest {

    private static final String MOVED = ".moved.find { it.useCase == 'realtime-app' }.";

    @Test
    void a_revision_is_listed_with_the_use_cases_whose_verdict_it_moves() {
        long with = lookedAt(TestCatalog.flaskBecomes("built-in"));
        long without = lookedAt(TestCatalog.publishFlask("none"));
        long same = lookedAt(TestCatalog.publishFlask("none"));

        JsonPath listed = given().get("/api/v1/verdict-changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String moving = "items.find { it.revision == %d }".formatted(without);
        assertEquals(with, listed.getLong(moving + ".fromRevision"));
        assertEquals("Real-time application", listed.getString(moving + MOVED + "name"));
        assertTrue(listed.getList(moving + MOVED + "before.winners").contains("flask"), listed::prettify);
        assertFalse(listed.getList(moving + MOVED + "after.winners").contains("flask"), listed::prettify);
        assertEquals(List.of(), listed.getList("items.find { it.revision == %d }.moved".formatted(same)));
        assertTrue(listed.getLong("items[0].revision") >= same, "the newest first");
    }

    @Test
    void who_has_the_list_gets_it_only_when_it_changed() {
        lookedAt(TestCatalog.flaskBecomes("built-in"));
        String tag = given().get("/api/v1/verdict-changes").header("ETag");

        given().header("If-None-Match", tag)
                .get("/api/v1/verdict-changes")
                .then()
                .statusCode(304);
    }

    private static long lookedAt(long revision) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/api/v1/verdict-changes")
                        .jsonPath()
                        .getList("items.revision", Long.class)
                        .contains(revision));
        return revision;
    }
}
