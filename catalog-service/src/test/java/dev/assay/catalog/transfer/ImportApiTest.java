package dev.assay.catalog.transfer;

import static dev.assay.catalog.People.as;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.catalog.EditedCatalogStack;
import dev.assay.catalog.People;
import dev.assay.catalog.account.Role;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The export, changed and brought back.
@QuarkusTest
@WithTestResource(EditedCatalogStack.class)
class ImportApiTest {

    private static final String ADDRESS = "/api/v1/catalog";
    private static final String QUESTIONS = "questions.yaml";

    @BeforeEach
    void wait_until_the_catalogue_is_loaded() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/api/v1/catalog").statusCode() == 200);
    }

    @Test
    void what_was_exported_changes_nothing() throws IOException {
        byte[] export = export();
        int revision = revision();
        zip(as(Role.ADMIN).header("If-Match", tag()), export)
                .put(ADDRESS + "?reason=The same again")
                .then()
                .statusCode(200)
                .body("revision", is(revision))
                .body("counts", aMapWithSize(0))
                .body("changes", empty());
    }

    @Test
    void a_dry_run_tells_what_would_change_and_changes_nothing() throws IOException {
        int revision = revision();
        zip(as(Role.ADMIN), withoutQuestions())
                .put(ADDRESS + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", is(true))
                .body("counts.question.removed", is(36))
                .body("changes", hasSize(36))
                .body("changes[0].kind", is("question"))
                .body("changes[0].change", is("removed"))
                .body("suspicions", empty());
        assertEquals(revision, revision());
        given().get("/api/v1/catalog").then().body("counts.questions", is(36));
    }

    @Test
    void what_is_suspicious_is_told_beforehand() throws IOException {
        SortedMap<String, byte[]> files = Archive.read(export());
        String facts = new String(files.get("facts/flask.yaml"), StandardCharsets.UTF_8);
        files.put("facts/flask.yaml", (facts + """
                                - id: flask-throughput-999
                                  attribute: throughput
                                  value: -1
                                  unit: req/s
                                  source: the-benchmarker-2026-02
                                  locator: a cell
                                  quality: stated
                                """).getBytes(StandardCharsets.UTF_8));
        zip(as(Role.ADMIN), archive(files))
                .put(ADDRESS + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("counts.fact.added", is(1))
                .body("suspicions.kind", hasItem("sentinel"))
                .body("suspicions.facts.flatten()", hasItem("flask-throughput-999"));
    }

    @Test
    void what_others_could_not_be_told_is_refused_beforehand_too() throws IOException {
        SortedMap<String, byte[]> files = Archive.read(export());
        String facts = new String(files.get("facts/koa.yaml"), StandardCharsets.UTF_8);
        String many = IntStream.range(1000, 5000).mapToObj("""
                        - id: koa-throughput-%d
                          attribute: throughput
                          value: 12
                          unit: req/s
                          source: the-benchmarker-2026-02
                          locator: a cell
                          quality: stated
                        """::formatted).collect(Collectors.joining());
        files.put("facts/koa.yaml", (facts + many).getBytes(StandardCharsets.UTF_8));
        zip(as(Role.ADMIN), archive(files))
                .put(ADDRESS + "?dryRun=true")
                .then()
                .statusCode(422)
                .body("type", is("/problems/too-much-for-one-message"))
                .body("detail", containsString("koa"));
    }

    @Test
    void an_import_is_one_revision_over_what_its_author_saw() throws IOException {
        byte[] before = export();
        String seen = tag();
        byte[] changed = withoutQuestions();
        int revision = revision();
        zip(as(Role.ADMIN), changed)
                .put(ADDRESS + "?reason=No questions")
                .then()
                .statusCode(428);
        zip(as(Role.ADMIN).header("If-Match", "\"r0-0\""), changed)
                .put(ADDRESS + "?reason=No questions")
                .then()
                .statusCode(412);
        zip(as(Role.ADMIN).header("If-Match", seen), changed)
                .put(ADDRESS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/reason"));
        zip(as(Role.ADMIN).header("If-Match", seen), changed)
                .put(ADDRESS + "?reason=No questions")
                .then()
                .statusCode(200)
                .body("revision", is(revision + 1))
                .body("counts.question.removed", is(36));
        given().get("/api/v1/revisions/" + (revision + 1)).then().body("author", is("admin"));
        zip(as(Role.ADMIN).header("If-Match", tag()), before)
                .put(ADDRESS + "?reason=The questions again")
                .then()
                .statusCode(200)
                .body("counts.question.added", is(36));
    }

    @Test
    void mistakes_are_named_and_nothing_is_taken_in() throws IOException {
        SortedMap<String, byte[]> files = Archive.read(export());
        files.put(QUESTIONS, "- id: Broken\n".getBytes(StandardCharsets.UTF_8));
        files.put("../outside.yaml", "[]".getBytes(StandardCharsets.UTF_8));
        zip(as(Role.ADMIN), archive(files))
                .put(ADDRESS + "?dryRun=true")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", is("/problems/bundle-refused"))
                .body("errors.pointer", hasItem("/questions.yaml/Broken/id"))
                .body("errors.pointer", hasItem(containsString("outside.yaml")));
    }

    @Test
    void who_would_wait_for_another_import_is_told_to_come_back() throws Exception {
        byte[] export = export();
        String head = """
                PUT %s?dryRun=true HTTP/1.1\r
                Host: a\r
                Authorization: Bearer %s\r
                Content-Type: application/zip\r
                Content-Length: %d\r
                Connection: close\r
                \r
                """.formatted(ADDRESS, People.token(Role.ADMIN), export.length);
        try (var slow = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            slow.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().write(export, 0, 100);
            await().untilAsserted(() -> zip(as(Role.ADMIN), export)
                    .put(ADDRESS + "?dryRun=true")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", is("5"))
                    .body("type", is("/problems/too-busy")));
            slow.getOutputStream().write(export, 100, export.length - 100);
            String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer, startsWith("HTTP/1.1 200"));
        }
        zip(as(Role.ADMIN), export).put(ADDRESS + "?dryRun=true").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "no archive at all"})
    void what_is_no_archive_is_refused(String body) {
        zip(as(Role.ADMIN), body.getBytes(StandardCharsets.UTF_8))
                .put(ADDRESS + "?dryRun=true")
                .then()
                .statusCode(400)
                .body("type", is("/problems/malformed-body"));
    }

    @Test
    void an_archive_that_was_cut_off_is_refused() throws IOException {
        SortedMap<String, byte[]> all = Archive.read(export());
        // As other tools order files, those of facts come last.
        var ordered = new LinkedHashMap<>(all);
        all.headMap("facts0").tailMap("facts/").forEach((file, content) -> ordered.putLast(file, content));
        byte[] whole = archive(ordered);
        int last = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("PK\3\4");
        zip(as(Role.ADMIN), whole).put(ADDRESS + "?dryRun=true").then().statusCode(200);
        zip(as(Role.ADMIN), Arrays.copyOf(whole, last))
                .put(ADDRESS + "?dryRun=true")
                .then()
                .statusCode(400)
                .body("type", is("/problems/malformed-body"))
                .body("detail", containsString("cut off"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "=yes", "=True", "=", ""})
    void a_dry_run_that_is_asked_for_in_other_words_changes_nothing(String asked) throws IOException {
        int revision = revision();
        zip(as(Role.ADMIN).header("If-Match", tag()), withoutQuestions())
                .put(ADDRESS + "?reason=No questions&dryRun" + asked)
                .then()
                .statusCode(400)
                .body("type", is("/problems/bad-parameter"))
                .body("errors.parameter", hasItem("dryRun"));
        assertEquals(revision, revision());
    }

    @Test
    void of_very_many_mistakes_the_first_are_told() throws IOException {
        SortedMap<String, byte[]> files = Archive.read(export());
        files.put(QUESTIONS, "- {}\n".repeat(50_000).getBytes(StandardCharsets.UTF_8));
        zip(as(Role.ADMIN), archive(files))
                .put(ADDRESS + "?dryRun=true")
                .then()
                .statusCode(422)
                .body("errors", hasSize(100))
                .body("detail", containsString("The bundle has 250000 mistakes, of which the first 100 are told;"));
    }

    @Test
    void an_archive_that_blows_up_is_refused() throws IOException {
        var files = new TreeMap<>(Map.of(QUESTIONS, new byte[5_000_000]));
        zip(as(Role.ADMIN), archive(files))
                .put(ADDRESS + "?dryRun=true")
                .then()
                .statusCode(413)
                .body("type", is("/problems/body-too-large"));
    }

    @Test
    void only_an_import_may_be_large() {
        byte[] large = new byte[300 * 1024];
        as(Role.ADMIN)
                .body(large)
                .put("/api/v1/accounts/ada")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        zip(as(Role.ADMIN), large).put(ADDRESS + "?dryRun=true").then().statusCode(400);
        zip(as(Role.EDITOR), large).put(ADDRESS + "?dryRun=true").then().statusCode(403);
    }

    private static byte[] withoutQuestions() throws IOException {
        SortedMap<String, byte[]> files = Archive.read(export());
        files.put(QUESTIONS, "[]\n".getBytes(StandardCharsets.UTF_8));
        return archive(files);
    }

    private static RequestSpecification zip(RequestSpecification caller, byte[] body) {
        return caller.contentType("application/zip").body(body);
    }

    private static byte[] archive(SequencedMap<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                archive.putNextEntry(new ZipEntry(file.getKey()));
                archive.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] export() {
        return given().get("/api/v1/exports/catalog.yaml.zip")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String tag() {
        return given().get(ADDRESS).header("ETag");
    }

    private static int revision() {
        return given().get("/api/v1/catalog").then().extract().path("revision");
    }
}
