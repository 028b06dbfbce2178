package dev.assay.catalog.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.Entry;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Writes contents as tables, one CSV file (RFC 4180, UTF-8) for each kind of entry. What is nested has a column for
/// each part, named like `conditions.connections`; the items of a list share a cell, parted by semicolons.
@Singleton
class Tables {

    private static final CsvMapper CSV =
            CsvMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

    private final EntryForm form;

    Tables(EntryForm form) {
        this.form = form;
    }

    /// The tables, each written when it is asked for.
    SortedMap<String, Archive.Content> files(Contents contents) {
        var tables = new TreeMap<String, Archive.Content>();
        BundleFiles.KINDS.forEach((file, kind) -> tables.put(
                file.replace(".yaml", ".csv"), table(contents.of(kind).all())));
        tables.put("facts.csv", table(contents.of(Fact.class).all()));
        return tables;
    }

    private Archive.Content table(Collection<? extends Entry> entries) {
        return out -> {
            var columns = new LinkedHashSet<String>();
            for (Entry entry : entries) {
                columns.addAll(row(entry).keySet());
            }
            CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
            columns.forEach(schema::addColumn);
            try (SequenceWriter rows = CSV.writer(schema.build()).writeValues(out)) {
                for (Entry entry : entries) {
                    rows.write(row(entry));
                }
            }
        };
    }

    private Map<String, String> row(Entry entry) {
        var cells = new LinkedHashMap<String, String>();
        flatten("", form.of(entry), cells);
        return cells;
    }

    private static void flatten(String prefix, ObjectNode fields, Map<String, String> cells) {
        fields.properties().forEach(field -> {
            String name = prefix + field.getKey();
            switch (field.getValue()) {
                case ObjectNode nested -> flatten(name + ".", nested, cells);
                case JsonNode value -> cells.put(name, cell(value));
            }
        });
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Tables::cell)
                    .collect(Collectors.joining("; "));
        }
        if (value.isBigDecimal()) {
            return value.decimalValue().toPlainString();
        }
        return value.isObject() ? value.toString() : value.asText();
    }
}
