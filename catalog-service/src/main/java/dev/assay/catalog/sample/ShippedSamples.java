package dev.assay.catalog.sample;

import dev.assay.catalog.form.FieldReader;
import dev.assay.catalog.form.Mistakes;
import dev.assay.catalog.form.Tree;
import dev.assay.catalog.form.YamlReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The samples that come with this build: a folder for each technology, with the programs and a sheet about them.
@Singleton
class ShippedSamples {

    static final String FOLDER = "/catalog/samples/";
    private static final String SHEET = "samples.yaml";

    private final Map<String, TechnologySamples> read = new ConcurrentHashMap<>();

    /// Those in one technology; without any where the build has none.
    ///
    /// @param technology the slug of one that exists
    TechnologySamples of(String technology) {
        return read.computeIfAbsent(technology, ShippedSamples::read);
    }

    private static TechnologySamples read(String technology) {
        String folder = FOLDER + technology + "/";
        String sheet = text(folder + SHEET);
        if (sheet == null) {
            return new TechnologySamples(technology, List.of(), Checked.NOT_RUN, List.of(), List.of());
        }
        if (!(YamlReader.read(sheet.getBytes(StandardCharsets.UTF_8)) instanceof Tree.Mapping mapping)) {
            throw new IllegalStateException(folder + SHEET + " is no mapping");
        }
        var mistakes = new Mistakes();
        // No field is a date, so it doesn't matter which day it is.
        var fields = FieldReader.of(mapping, SHEET, technology, LocalDate.EPOCH, mistakes);
        var samples = new TechnologySamples(
                technology,
                fields.objects("versions").stream()
                        .map(version -> new TechnologySamples.Version(
                                version.text("name", FieldReader.SHORT), version.text("version", FieldReader.SHORT)))
                        .toList(),
                fields.word("checked", Checked.class, Checked.NOT_RUN),
                fields.objects("samples").stream()
                        .map(sample -> sample(folder, sample))
                        .toList(),
                !fields.has("missing")
                        ? List.of()
                        : fields.objects("missing").stream()
                                .map(missing -> new TechnologySamples.Missing(
                                        missing.word("task", Task.class, Task.HELLO),
                                        missing.text("reason", FieldReader.LONG)))
                                .toList());
        fields.finish();
        if (mistakes.count() > 0) {
            throw new IllegalStateException(folder + ": " + mistakes.first());
        }
        return samples;
    }

    private static TechnologySamples.Sample sample(String folder, FieldReader sample) {
        String file = sample.text("file", FieldReader.SHORT);
        String code = text(folder + file);
        if (code == null) {
            throw new IllegalStateException("This build lacks " + folder + file);
        }
        return new TechnologySamples.Sample(
                sample.word("task", Task.class, Task.HELLO), file, sample.text("run", FieldReader.SHORT), code);
    }

    private static @Nullable String text(String name) {
        try (InputStream file = ShippedSamples.class.getResourceAsStream(name)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
