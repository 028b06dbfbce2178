package dev.assay.catalog.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;

/// What an editor has found of a suspicious fact.
public enum Ruling implements Word {
    /// The source does say so, and it can be: the fact counts.
    CLEARED,
    /// It can't be relied on: the fact is shown, and takes no part in comparisons, conflicts and scores.
    CONFIRMED;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
