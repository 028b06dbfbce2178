package dev.assay.catalog.revision;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
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

    /// By kind, and by id within it.
    static final Comparator<Change> IN_ORDER =
            Comparator.comparing(Change::kind).thenComparing(Change::id);

    /// What became of entries of one kind, of which those that are the same on both sides may be left out.
    static <E extends Entry> Stream<Change> between(Class<E> kind, Entries<E> before, Entries<E> after) {
        String word = word(kind);
        return Stream.concat(
                after.without(before)
                        .map(entry -> of(word, before.find(entry.id()).orElse(null), entry)),
                before.all().stream()
                        .filter(entry -> !after.contains(entry.id()))
                        .map(entry -> new Change(word, entry.id(), ChangeKind.REMOVED, entry, null)));
    }

    private static Change of(String kind, @Nullable Entry before, Entry after) {
        return new Change(kind, after.id(), ChangeKind.of(before, after), before, after);
    }

    static String word(Class<? extends Entry> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
