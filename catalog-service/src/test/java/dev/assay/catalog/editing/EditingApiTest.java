package dev.assay.catalog.editing;

import static dev.assay.catalog.People.as;
import static dev.assay.catalog.People.bearing;
import static dev.assay.catalog.People.newAccount;
import static dev.assay.catalog.People.signIn;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.catalog.EditedCatalogStack;
import dev.assay.catalog.account.Role;
import dev.assay.catalog.revision.Word;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Entries written through REST.
@QuarkusTest
@WithTestResource(EditedCatalogStack.class)
class EditingApiTest {

    private static final String FACT = "/api/v1/facts/flask-throughput-1";

    @Inject
    Session database;

    @BeforeEach
    void wait_until_the_catalogue_is_loaded() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/api/v1/catalog").statusCode() == 200);
    }

    @Test
    void an_editor_adds_a_source_and_reads_it_at_once() {
        int revision = revision();
        String tag = add("sources/new-source", source("A new source"))
                .statusCode(201)
                .header("Location", endsWith("/api/v1/sources/new-source"))
                .body("kind", is("source"))
                .body("revision", is(revision + 1))
                .extract()
                .header("ETag");
        get("/api/v1/sources/new-source").header("ETag", tag).body("title", is("A new source"));
        get("/api/v1/revisions/" + (revision + 1)).body("author", is("editor")).body("reason", is("It was missing"));
    }

    @Test
    void what_is_known_already_is_said_to_hold_at_the_newest_revision() {
        String tag =
                add("sources/held", source("Held")).statusCode(201).extract().header("ETag");
        add("sources/published-after", source("Published after")).statusCode(201);
        given().header("If-None-Match", tag)
                .get("/api/v1/sources/held")
                .then()
                .statusCode(304)
                .header("Catalog-Revision", String.valueOf(revision()));
    }

    @Test
    void a_correction_is_a_revision_that_says_who_and_why() {
        add("use-cases/corrected", useCase("Frist")).statusCode(201);
        correct("use-cases/corrected", useCase("First")).statusCode(200);
        get("/api/v1/use-cases/corrected").body("name", is("First"));
        get("/api/v1/revisions/" + revision() + "/changes")
                .body("items", hasSize(1))
                .body("items[0].before.name", is("Frist"))
                .body("items[0].after.name", is("First"));
    }

    @Test
    void the_same_again_makes_no_revision() {
        add("use-cases/same", useCase("Same")).statusCode(201);
        int revision = revision();
        correct("use-cases/same", useCase("Same")).statusCode(200).body("revision", is(revision));
    }

    @Test
    void a_tag_stays_while_its_entry_stays_and_tells_a_known_answer() {
        String tag = tag(FACT);
        add("use-cases/another", useCase("Another")).statusCode(201);
        assertEquals(tag, tag(FACT));
        given().header("If-None-Match", tag).get(FACT).then().statusCode(304);
    }

    @Test
    void a_change_says_what_its_author_saw() {
        add("use-cases/seen", useCase("Seen")).statusCode(201);
        String seen = tag("/api/v1/use-cases/seen");
        correct("use-cases/seen", useCase("Changed")).statusCode(200);
        put(as(Role.EDITOR), "use-cases/seen", useCase("Unseen"))
                .statusCode(428)
                .body("type", is("/problems/precondition-missing"));
        put(as(Role.EDITOR).header("If-Match", "*"), "use-cases/seen", useCase("Any"))
                .statusCode(428);
        put(as(Role.EDITOR).header("If-Match", seen), "use-cases/seen", useCase("Stale"))
                .statusCode(412)
                .body("type", is("/problems/stale"));
        as(Role.EDITOR).delete("/api/v1/use-cases/seen?reason=gone").then().statusCode(428);
        get("/api/v1/use-cases/seen").body("name", is("Changed"));
    }

    @Test
    void an_id_that_is_taken_is_not_added_again() {
        add("use-cases/taken", useCase("First")).statusCode(201);
        add("use-cases/taken", useCase("Second"))
                .statusCode(412)
                .body("detail", is("The use-case \"taken\" is there already."));
    }

    @Test
    void of_several_editors_who_saw_the_same_one_wins() throws Exception {
        add("use-cases/contested", useCase("Contested")).statusCode(201);
        String seen = tag("/api/v1/use-cases/contested");
        int revision = revision();
        List<Integer> answers = atOnce(
                6,
                editor -> put(
                                as(Role.EDITOR).header("If-Match", seen),
                                "use-cases/contested",
                                useCase("Editor " + editor))
                        .extract()
                        .statusCode());
        assertEquals(
                List.of(200, 412, 412, 412, 412, 412), answers.stream().sorted().toList());
        assertEquals(revision + 1, revision());
    }

    @Test
    void facts_added_at_once_get_different_numbers() throws Exception {
        List<Integer> answers = atOnce(
                4,
                writer -> as(Role.EDITOR)
                        .body(fact(800 + writer))
                        .post("/api/v1/facts")
                        .statusCode());
        assertEquals(List.of(201, 201, 201, 201), answers);
    }

    @Test
    void a_fact_gets_the_next_number_and_never_one_that_was_used() {
        String first = addFact(100);
        as(Role.EDITOR)
                .header("If-Match", tag("/api/v1/facts/" + first))
                .delete("/api/v1/facts/" + first + "?reason=A slip")
                .then()
                .statusCode(200);
        given().get("/api/v1/facts/" + first).then().statusCode(404);
        assertNotEquals(first, addFact(101));
    }

    @Test
    void a_fact_gets_a_number_though_somebody_has_chosen_the_highest() {
        Map<String, Object> fact = fact(100);
        fact.put("technology", "koa");
        add("facts/koa-throughput-999999999999", fact).statusCode(201);
        String next = as(Role.EDITOR)
                .body(fact)
                .post("/api/v1/facts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().get("/api/v1/facts/" + next).then().body("technology", is("koa"));
    }

    @Test
    void a_fact_is_deprecated_with_a_reason() {
        String id = addFact(200);
        as(Role.EDITOR)
                .header("If-Match", tag("/api/v1/facts/" + id))
                .body(Map.of("reason", "Superseded by a later run"))
                .post("/api/v1/facts/" + id + "/deprecation")
                .then()
                .statusCode(200);
        get("/api/v1/facts/" + id)
                .body("rank", is("deprecated"))
                .body("rankReason", is("Superseded by a later run"))
                .body("value.low", is(200));
    }

    @Test
    void a_source_that_facts_rest_on_stays() {
        as(Role.EDITOR)
                .header("If-Match", tag("/api/v1/sources/the-benchmarker-2026-02"))
                .delete("/api/v1/sources/the-benchmarker-2026-02?reason=Old")
                .then()
                .statusCode(409)
                .body("type", is("/problems/still-referred-to"))
                .body("detail", containsString("fact "));
        add("sources/unused", source("Unused")).statusCode(201);
        as(Role.EDITOR)
                .header("If-Match", tag("/api/v1/sources/unused"))
                .delete("/api/v1/sources/unused?reason=Nothing rests on it")
                .then()
                .statusCode(200);
    }

    @Test
    void an_attribute_stays_what_its_facts_are() {
        Map<String, Object> attribute = new HashMap<>(
                given().get("/api/v1/attributes/throughput").jsonPath().getMap(""));
        attribute.put("unit", "MB");
        attribute.put("reason", "A test");
        correct("attributes/throughput", attribute)
                .statusCode(409)
                .body("type", is("/problems/facts-do-not-fit"))
                .body("detail", containsString("-throughput-"));
    }

    @Test
    void a_mistake_is_named_by_its_place() {
        Map<String, Object> wrong = fact(1);
        wrong.put("value", "many");
        wrong.put("conditions", Map.of("connections", -64));
        wrong.put("source", "no-such-source");
        wrong.put("surprise", true);
        wrong.remove("reason");
        as(Role.EDITOR)
                .body(wrong)
                .post("/api/v1/facts")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/reason"));
        wrong.put("reason", "A test");
        as(Role.EDITOR)
                .body(wrong)
                .post("/api/v1/facts")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/value"))
                .body("errors.pointer", hasItem("/conditions/connections"))
                .body("errors.pointer", hasItem("/source"))
                .body("errors.pointer", hasItem("/surprise"));
    }

    @Test
    void a_mistake_in_a_list_is_named_by_its_place_however_many_are_before_it() {
        Map<String, Object> question = new HashMap<>(Examples.of(EntryKind.QUESTION));
        question.put("technologies", List.of("flask", "flask", "no-such-technology"));
        question.put("reason", "A test");
        add("questions/misplaced", question)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/technologies/1", "/technologies/2"));
    }

    @ParameterizedTest
    @CsvSource({
        "a\u202Eb,           /title",
        "' padded',          /title",
        "e\u0301,            /title",
        "'',                 /title",
    })
    void text_follows_one_rule(String title, String pointer) {
        Map<String, Object> source = source("Text");
        source.put("title", title);
        add("sources/text", source).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "ftp://example.org", "https://user:secret@example.org", "//example.org"})
    void an_address_is_http_or_https(String address) {
        Map<String, Object> source = source("Address");
        source.put("url", address);
        add("sources/address", source).statusCode(422).body("errors.pointer", hasItem("/url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\":\"x\",\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"\\u0000\"}",
                "{} 1",
                "",
                "7",
                "{\"name\": ",
                "{\"name\": NaN}"
            })
    void what_is_no_object_is_refused(String body) {
        as(Role.EDITOR)
                .header("If-None-Match", "*")
                .body(body)
                .put("/api/v1/use-cases/broken")
                .then()
                .statusCode(400)
                .body("type", is("/problems/malformed-body"))
                .body("detail", not(containsString("Feature")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fact",
                "source",
                "technology",
                "attribute",
                "case-study",
                "trade-off",
                "source-verdict",
                "use-case",
                "fit",
                "question"
            })
    void every_kind_is_added_corrected_and_withdrawn(String word) {
        EntryKind kind = Word.require(EntryKind.class, word);
        Map<String, Object> entry = Examples.of(kind);
        String address;
        if (kind == EntryKind.FACT) {
            address = as(Role.EDITOR)
                    .body(entry)
                    .post("/api/v1/facts")
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("Location");
            address = address.substring(address.indexOf("/api"));
        } else {
            address = kind.address("example-" + word);
            as(Role.EDITOR)
                    .header("If-None-Match", "*")
                    .body(entry)
                    .put(address)
                    .then()
                    .statusCode(201);
        }
        entry.put("reason", "Said again");
        as(Role.EDITOR)
                .header("If-Match", tag(address))
                .body(entry)
                .put(address)
                .then()
                .statusCode(200);
        as(Role.EDITOR)
                .header("If-Match", tag(address))
                .delete(address + "?reason=A test")
                .then()
                .statusCode(200);
        given().get(address).then().statusCode(404);
    }

    @Test
    void what_a_contributor_writes_waits_for_an_editor() {
        int revision = revision();
        int number = propose(fact(300));
        assertEquals(revision, revision());
        as(Role.CONTRIBUTOR)
                .get("/api/v1/proposals/" + number)
                .then()
                .statusCode(200)
                .body("state", is("waiting"))
                .body("entry.value", is(300))
                .body("decision", nullValue());
        as(Role.EDITOR).get("/api/v1/proposals?state=waiting").then().body("items.number", hasItem(number));

        String id = as(Role.EDITOR)
                .post("/api/v1/proposals/" + number + "/publication")
                .then()
                .statusCode(201)
                .body("revision", is(revision + 1))
                .extract()
                .path("id");
        get("/api/v1/facts/" + id).body("value.low", is(300));
        get("/api/v1/revisions/" + (revision + 1))
                .body("author", is("editor"))
                .body("reason", is("It was missing (proposed by contributor)"));
        as(Role.CONTRIBUTOR)
                .get("/api/v1/proposals/" + number)
                .then()
                .body("state", is("published"))
                .body("decision.by", is("editor"))
                .body("decision.revision", is(revision + 1));
        as(Role.EDITOR)
                .post("/api/v1/proposals/" + number + "/publication")
                .then()
                .statusCode(409)
                .body("type", is("/problems/decided-already"));
        as(Role.EDITOR).get("/api/v1/proposals?state=waiting").then().body("items.number", not(hasItem(number)));
    }

    @Test
    void a_proposal_is_declined_with_a_reason() {
        int number = propose(fact(400));
        as(Role.CONTRIBUTOR)
                .body(Map.of("reason", "I like it"))
                .post(declination(number))
                .then()
                .statusCode(403);
        as(Role.EDITOR).body(Map.of()).post(declination(number)).then().statusCode(422);
        as(Role.EDITOR)
                .body(Map.of("reason", "The source says 40"))
                .post(declination(number))
                .then()
                .statusCode(200)
                .body("state", is("declined"))
                .body("decision.reason", is("The source says 40"));
        as(Role.CONTRIBUTOR).get("/api/v1/proposals?state=declined").then().body("items.number", hasItem(number));
    }

    @Test
    void only_its_author_takes_a_proposal_back_and_only_editors_see_it_besides() {
        int number = propose(fact(500));
        String other = signIn("stranger", newAccount("stranger", Role.CONTRIBUTOR));
        bearing(other).get("/api/v1/proposals/" + number).then().statusCode(404);
        bearing(other).delete("/api/v1/proposals/" + number).then().statusCode(404);
        as(Role.EDITOR).delete("/api/v1/proposals/" + number).then().statusCode(409);
        as(Role.CONTRIBUTOR)
                .delete("/api/v1/proposals/" + number)
                .then()
                .statusCode(200)
                .body("state", is("taken-back"));
        as(Role.EDITOR)
                .post("/api/v1/proposals/" + number + "/publication")
                .then()
                .statusCode(409);
    }

    @Test
    void a_proposal_is_not_published_over_what_was_changed_since() {
        add("use-cases/moved-on", useCase("Before")).statusCode(201);
        int number = put(
                        as(Role.CONTRIBUTOR).header("If-Match", tag("/api/v1/use-cases/moved-on")),
                        "use-cases/moved-on",
                        useCase("Proposed"))
                .statusCode(202)
                .header("Location", containsString("/api/v1/proposals/"))
                .extract()
                .path("number");
        correct("use-cases/moved-on", useCase("After")).statusCode(200);
        as(Role.EDITOR)
                .post("/api/v1/proposals/" + number + "/publication")
                .then()
                .statusCode(412);
        as(Role.EDITOR).get("/api/v1/proposals/" + number).then().body("state", is("waiting"));
        get("/api/v1/use-cases/moved-on").body("name", is("After"));
    }

    @Test
    void one_of_two_editors_decides() throws Exception {
        int number = propose(fact(600));
        List<Integer> answers = atOnce(
                2,
                _ -> as(Role.EDITOR)
                        .post("/api/v1/proposals/" + number + "/publication")
                        .statusCode());
        assertEquals(List.of(201, 409), answers.stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update proposal set reason = 'another'",
                "delete from proposal_decision",
                "truncate proposal_decision, proposal"
            })
    void neither_proposals_nor_decisions_are_rewritten(String attempt) {
        int number = propose(fact(700));
        as(Role.CONTRIBUTOR).delete("/api/v1/proposals/" + number).then().statusCode(200);
        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeMutationQuery(attempt).executeUpdate()));
        as(Role.CONTRIBUTOR).get("/api/v1/proposals/" + number).then().body("state", is("taken-back"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/proposals/0,             404",
        "/api/v1/proposals/x,             400",
        "/api/v1/proposals/9999999999999999999, 400",
        "/api/v1/proposals?state=lost,    400",
        "/api/v1/proposals?before=-1,     400",
    })
    void what_cannot_be_meant_is_refused(String path, int status) {
        as(Role.EDITOR).get(path).then().statusCode(status).contentType("application/problem+json");
    }

    private static String declination(int number) {
        return "/api/v1/proposals/" + number + "/declination";
    }

    private static int propose(Map<String, Object> fact) {
        return as(Role.CONTRIBUTOR)
                .body(fact)
                .post("/api/v1/facts")
                .then()
                .statusCode(202)
                .body("state", is("waiting"))
                .body("operation", is("add"))
                .extract()
                .path("number");
    }

    private static String addFact(int value) {
        return as(Role.EDITOR)
                .body(fact(value))
                .post("/api/v1/facts")
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("id", allOf(containsString("flask-throughput-"), notNullValue()))
                .extract()
                .path("id");
    }

    private static Map<String, Object> fact(int value) {
        Map<String, Object> fact = Examples.of(EntryKind.FACT);
        fact.put("value", value);
        fact.put("reason", "It was missing");
        return fact;
    }

    private static Map<String, Object> source(String title) {
        Map<String, Object> source = Examples.of(EntryKind.SOURCE);
        source.put("title", title);
        source.put("reason", "It was missing");
        return source;
    }

    private static Map<String, Object> useCase(String name) {
        return new HashMap<>(Map.of("name", name, "description", "What it is for", "reason", "It was missing"));
    }

    private static ValidatableResponse add(String path, Map<String, Object> entry) {
        return put(as(Role.EDITOR).header("If-None-Match", "*"), path, entry);
    }

    private static ValidatableResponse correct(String path, Map<String, Object> entry) {
        return put(as(Role.EDITOR).header("If-Match", tag("/api/v1/" + path)), path, entry);
    }

    private static ValidatableResponse put(RequestSpecification caller, String path, Map<String, Object> entry) {
        return caller.body(entry).put("/api/v1/" + path).then();
    }

    private static int revision() {
        return given().get("/api/v1/catalog").then().statusCode(200).extract().path("revision");
    }

    private static String tag(String path) {
        return given().get(path).then().statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then().statusCode(200);
    }

    private interface Attempt {
        int by(int writer);
    }

    private static List<Integer> atOnce(int writers, Attempt attempt) throws Exception {
        as(Role.EDITOR); // signed in before the race
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var answers = new ArrayList<Integer>();
            List<Callable<Integer>> attempts = IntStream.range(0, writers)
                    .<Callable<Integer>>mapToObj(writer -> () -> attempt.by(writer))
                    .toList();
            for (Future<Integer> answer : threads.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
