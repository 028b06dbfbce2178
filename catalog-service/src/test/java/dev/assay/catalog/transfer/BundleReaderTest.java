package dev.assay.catalog.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalog.fact.Absence;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.Ruling;
import dev.assay.catalog.fact.Value;
import dev.assay.catalog.problem.CatalogRefusal.BundleRefused;
import dev.assay.catalog.problem.Mistake;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a bundle is refused for. Each test breaks one place of the shipped catalogue.
class BundleReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String KOA = "facts/koa.yaml";
    private static final String FIRST_FACT = """
            - id: koa-admin-interface-1
              attribute: admin-interface
              level: third-party
              source: npm-list-2026-11
              locator: list, row @adminjs/koa
              quality: stated
            """;

    private final Map<String, byte[]> files =
            new TreeMap<>(ShippedCatalog.bundle().files());

    @Test
    void the_shipped_catalogue_has_no_mistakes() {
        assertEquals(
                1789, BundleReader.read(Bundle.of(files), TODAY).of(Fact.class).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attribute: admin-interface | attribute: admin-page | attribute",
                "level: third-party         | level: somewhere      | level",
                "level: third-party         | value: 3              | value",
                "level: third-party         | missing: never        | missing",
                "quality: stated            | ruling: cleared       | rulingReason",
                "quality: stated            | rulingReason: because | rulingReason",
                "source: npm-list-2026-11   | source: hearsay       | source",
                "locator: list, row         | place: list, row      | place",
                "quality: stated            | quality: certain      | quality",
                "quality: stated            | rank: preferred       | rankReason",
                "quality: stated            | asOf: 2026-13-01      | asOf",
            })
    void a_mistake_names_its_file_entry_and_field(String right, String wrong, String field) {
        replace(KOA, FIRST_FACT, FIRST_FACT.replace(right.strip(), wrong.strip()));

        List<Mistake> mistakes = refused();

        assertTrue(
                mistakes.stream()
                        .anyMatch(mistake -> mistake.file().equals(KOA)
                                && mistake.entry().equals("koa-admin-interface-1")
                                && mistake.field().equals(field)
                                && !mistake.found().isBlank()
                                && !mistake.expected().isBlank()),
                mistakes::toString);
    }

    @Test
    void a_fact_may_say_why_there_is_no_value_but_not_beside_one() {
        replace(KOA, FIRST_FACT, FIRST_FACT.replace("level: third-party", "missing: not-applicable"));
        assertEquals(new Value.Missing(Absence.NOT_APPLICABLE), first().value());

        replace(KOA, "missing: not-applicable", "missing: not-applicable\n  level: third-party");
        assertEquals("missing alone", refused().getFirst().expected());
    }

    @Test
    void a_fact_may_speak_of_the_future_but_no_source_was_read_then() {
        replace(KOA, FIRST_FACT, FIRST_FACT + "  asOf: '2027-01'\n");
        assertEquals("2027-01", first().asOf());

        replace("sources.yaml", "retrieved: '2026-11-21'", "retrieved: '2027-01-01'");
        assertEquals("a date that is not in the future", refused().getFirst().expected());
    }

    @Test
    void a_ruling_is_read_with_its_reason() {
        replace(KOA, FIRST_FACT, FIRST_FACT + "  ruling: confirmed\n  rulingReason: not in the list\n");
        assertEquals(Ruling.CONFIRMED, first().ruling());
        assertEquals("not in the list", first().rulingReason());
    }

    private Fact first() {
        return BundleReader.read(Bundle.of(files), TODAY)
                .of(Fact.class)
                .find("koa-admin-interface-1")
                .orElseThrow();
    }

    @Test
    void all_mistakes_are_told_at_once() {
        replace(KOA, FIRST_FACT, FIRST_FACT.replace("stated", "certain"));
        replace("technologies.yaml", "kind: runtime", "kind: engine");

        assertEquals(
                List.of(KOA, "technologies.yaml"),
                refused().stream().map(Mistake::file).distinct().sorted().toList());
    }

    @Test
    void an_id_is_taken_once() {
        replace(KOA, FIRST_FACT, FIRST_FACT + FIRST_FACT);

        assertEquals(
                List.of(new Mistake(
                        KOA, "koa-admin-interface-1", "id", "an id that another entry has", "an id of its own")),
                refused());
    }

    @Test
    void a_file_that_is_no_yaml_is_named_with_the_line() {
        files.put(KOA, "- id: [unfinished\n- id: x".getBytes(StandardCharsets.UTF_8));

        Mistake mistake = refused().getFirst();

        assertEquals(KOA, mistake.file());
        assertTrue(mistake.entry().startsWith("line "), mistake::toString);
    }

    @Test
    void a_file_of_very_many_values_is_named() {
        files.put(KOA, "- 1\n".repeat(600_000).getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of(new Mistake(KOA, "line 500000", "", "more than 500000 values", "fewer")), refused());
    }

    @Test
    void files_that_nobody_knows_or_that_are_missing_are_refused() {
        byte[] nothing = "[]".getBytes(StandardCharsets.UTF_8);
        files.put("facts/cobol.yaml", nothing);
        assertEquals("facts/cobol.yaml", refused().getFirst().file());
        files.remove("facts/cobol.yaml");
        files.put("notes.txt", nothing);
        assertEquals("notes.txt", refused().getFirst().file());
        files.remove("notes.txt");
        files.remove("sources.yaml");
        assertEquals("sources.yaml", refused().getFirst().file());
    }

    private void replace(String file, String text, String by) {
        String content = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        assertTrue(content.contains(text), () -> file + " has changed");
        files.put(file, content.replace(text, by).getBytes(StandardCharsets.UTF_8));
    }

    private List<Mistake> refused() {
        return assertThrows(BundleRefused.class, () -> BundleReader.read(Bundle.of(files), TODAY))
                .mistakes();
    }
}
