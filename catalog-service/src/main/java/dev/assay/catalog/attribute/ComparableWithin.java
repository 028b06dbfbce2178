package dev.assay.catalog.attribute;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;

/// How far two facts of an attribute may be apart in origin and still be compared.
public enum ComparableWithin implements Word {
    /// Facts of different sources can be compared: documented levels, counts with a stated rule.
    ANYWHERE,
    /// Only facts of one source: one benchmark run, one list at one date, one editor's judgement.
    SOURCE,
    /// Never: free text, names, dates of one release line.
    NOWHERE;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
