package dev.assay.catalog.attribute;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;

/// Which side of an attribute is better.
public enum Direction implements Word {
    HIGHER,
    LOWER,
    NONE;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
