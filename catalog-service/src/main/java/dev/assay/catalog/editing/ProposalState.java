package dev.assay.catalog.editing;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;

/// How far a proposal has come.
public enum ProposalState implements Word {
    /// For an editor.
    WAITING,
    /// By an editor, as a revision.
    PUBLISHED,
    /// By an editor, with a reason.
    DECLINED,
    /// By its author.
    TAKEN_BACK;

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
