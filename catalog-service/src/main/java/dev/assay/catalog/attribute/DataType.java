package dev.assay.catalog.attribute;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;

/// What sort of values an attribute has.
public enum DataType implements Word {
    NUMBER,
    ORDINAL,
    BOOLEAN,
    TEXT;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
