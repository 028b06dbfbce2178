package dev.assay.catalog.usecase;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;

/// How well sources find a technology fit for a use case.
public enum Fitness implements Word {
    EXCELLENT,
    GOOD,
    POSSIBLE,
    POOR;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
