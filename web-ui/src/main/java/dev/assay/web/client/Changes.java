package dev.assay.web.client;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What lies between two revisions.
public record Changes(int since, int revision, List<Change> items) {

    public Changes {
        items = Absent.toEmpty(items);
    }

    /// One entry that was added, changed or removed.
    public record Change(
            String kind,
            String id,
            String change,
            @Nullable Entry before,
            @Nullable Entry after) {

        /// The entry as it is, or else as it was.
        public Optional<Entry> entry() {
            return Optional.ofNullable(after == null ? before : after);
        }
    }

    /// Of an entry what tells it from others, whatever its kind.
    public record Entry(
            @Nullable String technology,
            @Nullable String attribute,
            @Nullable String slug,
            @Nullable String name,
            @Nullable String title,
            @Nullable Value value,
            @Nullable String quality,
            @Nullable String rank,
            @Nullable String source) {}
}
