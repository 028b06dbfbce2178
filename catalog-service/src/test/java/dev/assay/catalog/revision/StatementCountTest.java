package dev.assay.catalog.revision;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.assay.catalog.CatalogStack;
import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.question.Question;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How many statements a request costs: a few for each kind of entry, never one for each row.
@QuarkusTest
@WithTestResource(value = CatalogStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class StatementCountTest {

    private static final int KINDS = 10;

    @Inject
    Publisher publisher;

    @Inject
    CurrentCatalog current;

    @Inject
    StoredCatalog stored;

    @BeforeEach
    void change_one_question_six_times() {
        await().atMost(Duration.ofMinutes(2)).until(() -> current.find().isPresent());
        while (current.get().revision().number() < 7) {
            int revision = current.get().revision().number();
            publishAnswer("Answer " + revision);
            await().until(() -> current.get().revision().number() == revision + 1);
        }
    }

    @Test
    void reads_of_the_newest_revision_ask_the_database_for_nothing() {
        assertEquals(0, statements("/api/v1/comparisons/express-vs-flask"));
        assertEquals(0, statements("/api/v1/technologies/flask/sheet"));
        assertEquals(0, statements("/api/v1/attributes/throughput/sheet"));
        assertEquals(0, statements("/api/v1/coverage"));
        assertEquals(0, statements("/api/v1/disagreements"));
        assertEquals(0, statements("/api/v1/exports/catalog.yaml.zip"));
    }

    @Test
    void an_older_revision_is_read_with_one_statement_for_each_kind() {
        assertEquals(KINDS + 1, statements("/api/v1/catalog?revision=2"));
        assertEquals(0, statements("/api/v1/catalog?revision=2"));
    }

    @Test
    void histories_and_feeds_cost_the_same_however_long_they_are() {
        String id = question().id();
        assertThat(statements("/api/v1/changes.atom"), lessThanOrEqualTo(2 * KINDS + 2));
        assertThat(statements("/api/v1/revisions/7/changes?since=0"), lessThanOrEqualTo(2 * KINDS + 1));
        assertThat(statements("/api/v1/revisions"), lessThanOrEqualTo(1));
        assertThat(statements("/api/v1/facts/flask-throughput-1/history"), lessThanOrEqualTo(2));
        assertThat(statements("/api/v1/search?q=" + id), lessThanOrEqualTo(7));
    }

    @Test
    void a_publish_reads_nothing_that_is_in_memory() {
        StatementLog.clear();
        publishAnswer("Another answer");
        // The newest revision, the row that ends, the row that begins, the revision itself, and what others are told.
        assertThat(StatementLog.count(), lessThanOrEqualTo(15));
    }

    @Test
    void a_replica_that_fell_behind_reads_what_changed() {
        Catalog old = stored.at(1).orElseThrow();
        StatementLog.clear();
        Catalog newest = stored.newest(Optional.of(old)).orElseThrow();
        assertThat(StatementLog.count(), lessThanOrEqualTo(2 * KINDS + 2));
        assertSame(old.entries(Attribute.class), newest.entries(Attribute.class));
        assertEquals(stored.newest(Optional.empty()).orElseThrow().contents(), newest.contents());
    }

    private static int statements(String path) {
        StatementLog.clear();
        given().get(path).then().statusCode(200);
        return StatementLog.count();
    }

    private Question question() {
        return current.get().entries(Question.class).all().iterator().next();
    }

    private void publishAnswer(String answer) {
        Question asked = question();
        var changed = new Question(asked.id(), asked.question(), answer, asked.technologies(), asked.sources());
        QuarkusTransaction.requiringNew()
                .run(() -> publisher.publish(
                        before -> {
                            Contents contents = before.orElseThrow().contents();
                            return contents.with(
                                    Question.class, contents.of(Question.class).with(changed));
                        },
                        "ada",
                        "Said better"));
    }
}
