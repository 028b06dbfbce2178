package dev.assay.catalog.editing;

/// A change of one entry.
public sealed interface Edit {

    EntryKind kind();

    /// Adds an entry under an id that its author chose.
    ///
    /// @param entry as its author wrote it: JSON with the fields that files have
    record Add(EntryKind kind, String id, String entry) implements Edit {}

    /// Adds a fact, under the next free number of its technology and attribute.
    record AddFact(String entry) implements Edit {
        @Override
        public EntryKind kind() {
            return EntryKind.FACT;
        }
    }

    /// Puts something else in the place of an entry.
    ///
    /// @param ifMatch the entity tag of what its author saw
    record Correct(EntryKind kind, String id, String entry, String ifMatch) implements Edit {}

    /// Takes an entry out of the catalogue; older revisions keep it.
    record Withdraw(EntryKind kind, String id, String ifMatch) implements Edit {}

    /// Ranks a fact behind all others; it stays readable, and leaves comparisons and scores.
    record Deprecate(String id, String ifMatch) implements Edit {
        @Override
        public EntryKind kind() {
            return EntryKind.FACT;
        }
    }
}
