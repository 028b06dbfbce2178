package dev.assay.catalog.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;

/// How far a fact is to be relied on among others of its kind, the first before the last; anything but normal has a
/// reason.
public enum Rank implements Word {
    PREFERRED,
    NORMAL,
    DEPRECATED;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
