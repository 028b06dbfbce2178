package dev.assay.catalog.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;

/// Which end of a number its source leaves open.
public enum Bound implements Word {
    AT_LEAST,
    AT_MOST;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
