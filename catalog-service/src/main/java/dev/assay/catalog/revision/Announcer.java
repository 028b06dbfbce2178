package dev.assay.catalog.revision;

/// Tells others of a publish, in its transaction.
public interface Announcer {

    /// Tells what a revision changes, or nothing if the transaction rolls back.
    ///
    /// @param before the contents of the revision before, empty for the first
    void announce(Contents before, Catalog after);
}
