package dev.assay.catalog.search;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can be found.
@Schema(name = "FoundKind")
public enum Kind implements Word {
    TECHNOLOGY,
    ATTRIBUTE,
    QUESTION,
    CASE_STUDY,
    FACT;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
