package dev.assay.catalog.tradeoff;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;

/// Whether a trade-off speaks for a technology or against it.
public enum Polarity implements Word {
    STRENGTH,
    WEAKNESS;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
