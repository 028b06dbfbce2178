package dev.assay.catalog.revision;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of one entry between two revisions.
///
/// @param kind   such as `fact` or `case-study`
/// @param before null for an entry that was added
/// @param after  null for an entry that was removed
public record Change(
        String kind,
        String id,
        ChangeKind change,

        @Schema(description = "As its kind is served", implementation = Object.class) @Nullable
        Entry before,

        @Schema(description = "As its kind is served", implementation = Object.class) @Nullable
        Entry after) {

    static Change added(Class<? extends Entry> kind, Entry after) {
        return new Change(word(kind), after.id(), ChangeKind.ADDED, null, after);
    }

    static Change changed(Class<? extends Entry> kind, Entry before, Entry after) {
        return new Change(word(kind), after.id(), ChangeKind.CHANGED, before, after);
    }

    static Change removed(Class<? extends Entry> kind, Entry before) {
        return new Change(word(kind), before.id(), ChangeKind.REMOVED, before, null);
    }

    private static String word(Class<? extends Entry> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
