package dev.assay.catalog.source;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;

/// What sort of thing a source is.
public enum SourceKind implements Word {
    BENCHMARK,
    COMPARISON_SITE,
    DOCUMENTATION,
    REGISTRY,
    RELEASE_NOTES,
    SOURCE_CODE,
    SURVEY,
    TUTORIAL,
    VENDOR_ARTICLE;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
