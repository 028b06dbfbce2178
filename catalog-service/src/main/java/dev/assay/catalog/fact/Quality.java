package dev.assay.catalog.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;

/// How well a source knows what it says, the best first. Doubtful is what the page itself leaves unclear: such facts
/// are shown, and take no part in differences.
public enum Quality implements Word {
    MEASURED,
    DERIVED,
    STATED,
    DOUBTFUL;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
