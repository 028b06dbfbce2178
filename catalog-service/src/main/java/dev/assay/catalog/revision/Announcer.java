package dev.assay.catalog.revision;

/// Tells others of a publish, in its transaction.
public interface Announcer {

    /// Refuses contents that can't be told, before anything is done for them.
    ///
    /// @throws dev.assay.catalog.problem.CatalogRefusal.TooMuchForOneMessage if a part of them is too large
    void requireTellable(Contents contents);

    /// Tells what a revision changes, or nothing if the transaction rolls back.
    ///
    /// @param before the contents of the revision before, empty for the first
    void announce(Contents before, Catalog after);

    /// Tells all of a revision, whatever was told before, and takes back what others have of anything else.
    void announceAnew(Catalog catalog);

    /// The newest revision that others may have heard of: a later one than any here, where the database was put back to
    /// an earlier time. 0 if there is none.
    ///
    /// @throws dev.assay.catalog.problem.CatalogRefusal.BrokerUnreachable if the broker can't be asked
    int newestHeard();
}
