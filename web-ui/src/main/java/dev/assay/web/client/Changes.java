package dev.assay.web.client;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What lies between two revisions.
public record Changes(int since, int revision, List<Change> items) {

    /// The rank of a fact that stands behind all others.
    public static final String DEPRECATED = "deprecated";

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

        /// What was done to the entry: `added`, `changed` or `removed`; a fact that was only ranked is `deprecated`, or
        /// `no longer deprecated`.
        public String deed() {
            return deed(change, before, after);
        }

        static String deed(String change, @Nullable Entry before, @Nullable Entry after) {
            if (before == null || after == null || before.isDeprecated() == after.isDeprecated()) {
                return change;
            }
            return after.isDeprecated() ? DEPRECATED : "no longer " + DEPRECATED;
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
            @Nullable String rankReason,
            @Nullable String source) {

        /// True of a fact that stands behind all others.
        public boolean isDeprecated() {
            return DEPRECATED.equals(rank);
        }
    }
}
