package dev.assay.catalog.transfer;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.assay.catalog.CatalogStack;
import dev.assay.catalog.revision.Publication;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What can be taken away, and brought back.
@QuarkusTest
@WithTestResource(CatalogStack.class)
class ExportApiTest {

    @Inject
    CatalogImport catalogImport;

    @BeforeEach
    void wait_until_the_catalogue_is_loaded() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/api/v1/catalog").statusCode() == 200);
    }

    @Test
    @TestTransaction
    void the_yaml_files_go_back_in_and_say_the_same() throws IOException {
        Map<String, byte[]> files = unpacked(download("/api/v1/exports/catalog.yaml.zip"));
        assertInstanceOf(
                Publication.Unchanged.class,
                catalogImport.take(catalogImport.read(Bundle.of(files)), _ -> true, "ada", "Brought back"));
    }

    @Test
    void an_export_is_the_same_each_time_and_named_by_its_revision() {
        assertArrayEquals(download("/api/v1/exports/catalog.yaml.zip"), download("/api/v1/exports/catalog.yaml.zip"));
        given().get("/api/v1/exports/catalog.yaml.zip")
                .then()
                .contentType("application/zip")
                .header("Content-Disposition", "attachment; filename=\"assay-catalog-1.yaml.zip\"");
    }

    @Test
    void the_tables_have_a_row_for_each_entry_and_a_column_for_each_part() throws IOException {
        Map<String, byte[]> tables = unpacked(download("/api/v1/exports/catalog.csv.zip"));
        assertEquals(10, tables.size());
        List<Map<String, String>> facts = rows(tables, "facts.csv");
        assertEquals(1789, facts.size());
        Map<String, String> fact = facts.stream()
                .filter(row -> "flask-throughput-19".equals(row.get("id")))
                .findFirst()
                .orElseThrow();
        assertEquals("flask", fact.get("technology"));
        assertEquals("2667", fact.get("value"));
        assertEquals("req/s", fact.get("unit"));
        assertEquals("64", fact.get("conditions.connections"));
        assertEquals("", fact.get("level"));
        assertEquals(30, rows(tables, "case-studies.csv").size());
    }

    @Test
    void one_document_has_everything() {
        given().get("/api/v1/exports/catalog.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("revision.number", is(1))
                .body("facts", hasSize(1789))
                .body("caseStudies", hasSize(30))
                .body("sourceVerdicts", hasSize(59))
                .body("questions", hasSize(36));
    }

    private byte[] download(String path) {
        return given().get(path).then().statusCode(200).extract().asByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static List<Map<String, String>> rows(Map<String, byte[]> tables, String name) throws IOException {
        MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(Objects.requireNonNull(tables.get(name)));
        return rows.readAll();
    }
}
