package dev.assay.catalog.casestudy;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;

/// How good the evidence of a case study is: A measured and published by the organisation itself, B told by its
/// engineers at second hand, C told of an unnamed customer.
public enum Grade implements Word {
    A,
    B,
    C;

    @Override
    @JsonValue
    public String word() {
        return name();
    }
}
