package dev.assay.catalog.suggestion;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;

/// How far a suggestion has come.
public enum SuggestionState implements Word {
    WAITING,
    ACCEPTED,
    DECLINED;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
