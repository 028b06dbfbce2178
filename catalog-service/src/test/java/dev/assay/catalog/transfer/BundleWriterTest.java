package dev.assay.catalog.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import dev.assay.catalog.form.TextRule;
import dev.assay.catalog.form.Tree;
import dev.assay.catalog.form.YamlReader;
import dev.assay.catalog.revision.Contents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written is read back as it was.
class BundleWriterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /// Pieces that YAML has a meaning for, or that break lines.
    private static final List<String> PIECES = List.of(
            "-",
            "- ",
            ":",
            ": ",
            "#",
            " #",
            "'",
            "\"",
            "\n",
            "\n\n",
            "\t",
            "  ",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "{",
            "}",
            "[",
            "]",
            ",",
            "?",
            "~",
            "=",
            "<<",
            "1",
            "0",
            ".",
            "e5",
            "_",
            "true",
            "no",
            "null",
            "word",
            "é",
            "漢字",
            "🙂",
            "\u2028",
            "\u00a0",
            "---",
            "...",
            "a long row of words that an emitter folds somewhere");

    private final BundleWriter writer = new BundleWriter(new EntryForm(new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)));

    @Test
    void an_export_of_the_shipped_catalogue_is_the_same_catalogue() throws IOException {
        Contents shipped = BundleReader.read(ShippedCatalog.bundle(), TODAY);
        Map<String, byte[]> first = written(shipped);
        Contents read = BundleReader.read(Bundle.of(first), TODAY);
        assertEquals(shipped, read);
        Map<String, byte[]> second = written(read);
        assertEquals(first.keySet(), second.keySet());
        for (var file : first.entrySet()) {
            assertArrayEquals(file.getValue(), second.get(file.getKey()), file.getKey());
        }
    }

    @Test
    void equal_catalogues_make_equal_archives() throws IOException {
        Contents shipped = BundleReader.read(ShippedCatalog.bundle(), TODAY);
        assertEquals(checksum(shipped), checksum(BundleReader.read(Bundle.of(written(shipped)), TODAY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1.0",
                "-3",
                "007",
                "089",
                "0x1F",
                "1e3",
                "1_000",
                "true",
                "Yes",
                "off",
                "null",
                "~",
                "2026-06-03",
                "12:30:45",
                "- item",
                "key: value",
                "# no comment",
                "'",
                "\"quoted\"",
                "a\nb",
                "a\n\n  b",
                "a\tb",
                "=",
                "<<",
                "!tag",
                "&anchor",
                "*alias",
                "%YAML",
                "@at",
                "🙂",
                "a: b: c",
                "[1]",
                "{}",
                ".inf",
                ".nan",
                "---",
                "..."
            })
    void text_that_looks_like_something_else_stays_text(String text) {
        assertSurvives(text);
    }

    @RepeatedTest(500)
    void any_text_survives(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var text = new StringBuilder();
        for (int piece = random.nextInt(1, 12); piece > 0; piece--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        if (TextRule.check(text.toString(), 2000).isEmpty()) {
            assertSurvives(text.toString());
        }
    }

    private static void assertSurvives(String text) {
        var entry = new ObjectMapper().createObjectNode().put("text", text).put("next", "entry");
        Tree read = YamlReader.read(YamlWriter.write(List.of(entry)));
        Tree.Mapping mapping = (Tree.Mapping) ((Tree.Sequence) read).items().getFirst();
        Tree.Scalar scalar =
                (Tree.Scalar) Objects.requireNonNull(mapping.fields().get("text"));
        assertEquals(text, scalar.text());
        assertFalse(scalar.isNumber() || scalar.isTruth() || scalar.isNull(), text);
    }

    private Map<String, byte[]> written(Contents contents) throws IOException {
        var files = new HashMap<String, byte[]>();
        for (var file : writer.files(contents).entrySet()) {
            var out = new ByteArrayOutputStream();
            file.getValue().write(out);
            files.put(file.getKey(), out.toByteArray());
        }
        return files;
    }

    private long checksum(Contents contents) throws IOException {
        var archive = new ByteArrayOutputStream();
        Archive.write(writer.files(contents), archive);
        var checksum = new CRC32();
        checksum.update(archive.toByteArray());
        return checksum.getValue();
    }
}
