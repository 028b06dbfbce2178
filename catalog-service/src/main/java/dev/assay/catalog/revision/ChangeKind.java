package dev.assay.catalog.revision;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/// What happened to an entry.
public enum ChangeKind implements Word {
    ADDED,
    CHANGED,
    REMOVED;

    /// Tells from what there was before and after, of which one at least is there.
    static ChangeKind of(@Nullable Entry before, @Nullable Entry after) {
        return before == null ? ADDED : after == null ? REMOVED : CHANGED;
    }

    @Override
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
