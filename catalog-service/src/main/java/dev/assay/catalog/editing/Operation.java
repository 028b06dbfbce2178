package dev.assay.catalog.editing;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;

/// What an edit does.
public enum Operation implements Word {
    ADD,
    CORRECT,
    WITHDRAW,
    DEPRECATE;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }

    static Operation of(Edit edit) {
        return switch (edit) {
            case Edit.Add _, Edit.AddFact _ -> ADD;
            case Edit.Correct _ -> CORRECT;
            case Edit.Withdraw _ -> WITHDRAW;
            case Edit.Deprecate _ -> DEPRECATE;
        };
    }
}
