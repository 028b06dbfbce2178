package dev.assay.catalog.revision;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.assay.catalog.CatalogStack;
import dev.assay.catalog.question.Question;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A catalogue of its own with three revisions: the shipped one, a changed answer, and one question less.
@QuarkusTest
@WithTestResource(value = CatalogStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class RevisionApiTest {

    private static final String ANSWER = "It depends on the project.";

    @Inject
    Publisher publisher;

    @Inject
    CurrentCatalog current;

    @BeforeEach
    void publish_two_more_revisions() {
        await().atMost(Duration.ofMinutes(2)).until(() -> current.find().isPresent());
        if (current.get().revision().number() == 1) {
            List<Question> questions = questions();
            Question first = questions.getFirst();
            questions.set(0, new Question(first.id(), first.question(), ANSWER, first.technologies(), first.sources()));
            publish(questions, "ada", "The answer was too short");
            publish(questions.subList(0, questions.size() - 1), "grace", "Nobody asked this");
            await().until(() -> current.get().revision().number() == 3);
        }
    }

    @Test
    void revisions_are_listed_with_who_and_why_the_newest_first() {
        get("/api/v1/revisions")
                .body("items.number", contains(3, 2, 1))
                .body("items[0].author", is("grace"))
                .body("items[1].reason", is("The answer was too short"))
                .body("next", nullValue());
        get("/api/v1/revisions?limit=2")
                .body("items.number", contains(3, 2))
                .body("next", is("/api/v1/revisions?before=2&limit=2"));
        get("/api/v1/revisions?before=2&limit=2").body("items.number", contains(1));
        get("/api/v1/revisions/2").body("author", is("ada"));
    }

    @Test
    void any_read_can_ask_for_an_older_revision() {
        get("/api/v1/catalog").body("revision", is(3)).body("counts.questions", is(35));
        get("/api/v1/catalog?revision=1").body("revision", is(1)).body("counts.questions", is(36));
        get("/api/v1/comparisons/express-vs-flask?revision=2").body("revision", is(2));
        get("/api/v1/revisions?revision=2").body("items.number", contains(2, 1));
    }

    @Test
    void the_pages_of_a_list_stay_with_its_revision() {
        get("/api/v1/technologies?revision=2&limit=2")
                .body("revision", is(2))
                .body("next", is("/api/v1/technologies?after=aspnet-core&limit=2&revision=2"));
    }

    @Test
    void a_revision_tells_what_it_changed() {
        String changed = questions().getFirst().id();
        get("/api/v1/revisions/2/changes")
                .body("items", hasSize(1))
                .body("items[0].kind", is("question"))
                .body("items[0].id", is(changed))
                .body("items[0].change", is("changed"))
                .body("items[0].before.answer", not(is(ANSWER)))
                .body("items[0].after.answer", is(ANSWER));
        get("/api/v1/revisions/3/changes?since=1").body("items.change", contains("changed", "removed"));
        get("/api/v1/revisions/3/changes?since=3").body("items", empty());
        get("/api/v1/revisions/1/changes").body("items.findAll { it.kind == 'fact' }", hasSize(1789));
    }

    @Test
    void a_fact_tells_its_history() {
        get("/api/v1/facts/flask-throughput-1").body("technology", is("flask"));
        get("/api/v1/facts/flask-throughput-1/history")
                .body("items", hasSize(1))
                .body("items[0].change", is("added"))
                .body("items[0].revision.number", is(1))
                .body("items[0].before", nullValue())
                .body("items[0].after.id", is("flask-throughput-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/catalog?revision=4,           404, unknown-revision",
        "/api/v1/catalog?revision=0,           404, unknown-revision",
        "/api/v1/catalog?revision=newest,      400, bad-parameter",
        "/api/v1/catalog?revision=,            400, bad-parameter",
        "/api/v1/catalog?revision=99999999999, 400, bad-parameter",
        "/api/v1/revisions/4,                  404, unknown-revision",
        "/api/v1/revisions/2/changes?since=3,  400, bad-parameter",
        "/api/v1/facts/nothing,                404, unknown-fact",
        "/api/v1/facts/nothing/history,        404, unknown-fact",
    })
    void what_is_not_there_is_refused(String path, int status, String problem) {
        given().get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", is("/problems/" + problem));
    }

    private List<Question> questions() {
        return new ArrayList<>(current.get().entries(Question.class).all());
    }

    private void publish(List<Question> questions, String author, String reason) {
        QuarkusTransaction.requiringNew()
                .run(() -> publisher.publish(
                        before -> before.orElseThrow().contents().with(Question.class, Entries.of(questions)),
                        author,
                        reason));
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then().statusCode(200);
    }
}
