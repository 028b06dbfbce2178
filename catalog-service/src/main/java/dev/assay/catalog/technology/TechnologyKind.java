package dev.assay.catalog.technology;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;

/// What a technology is. A runtime is never compared with a framework.
public enum TechnologyKind implements Word {
    FRAMEWORK,
    RUNTIME;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
