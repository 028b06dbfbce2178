package dev.assay.catalog.suggestion;

import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.form.FieldReader;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.technology.Technology;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A suggestion as somebody writes it.
///
/// @param technology that it is about; may be left out where a fact is named
/// @param fact       that is wrong; null where something is missing
public record NewSuggestion(
        @Schema(examples = "flask") String technology,
        @Schema(examples = "flask-throughput-1") @Nullable String fact,

        @Schema(examples = "The table says 12,100, not 1,210")
        String text,

        @Schema(examples = "https://example.org/benchmark") String source) {

    static NewSuggestion read(FieldReader fields, Contents known) {
        String fact = fields.optionalReference("fact", "fact", known.of(Fact.class)::contains);
        String technology = fields.optionalReference("technology", "technology", known.of(Technology.class)::contains);
        String about = known.of(Fact.class)
                .find(String.valueOf(fact))
                .map(Fact::technology)
                .orElse(technology);
        if (about == null) {
            fields.mistake("technology", "nothing", "the technology or the fact that it is about");
        } else if (technology != null && !technology.equals(about)) {
            fields.mistake("technology", '"' + technology + '"', "the technology of the fact");
        }
        return new NewSuggestion(
                about == null ? "" : about, fact, fields.text("text", FieldReader.LONG), fields.address("source"));
    }
}
