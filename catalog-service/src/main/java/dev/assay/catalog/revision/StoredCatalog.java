package dev.assay.catalog.revision;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/// The catalogue as it lies in the database.
@Singleton
class StoredCatalog {

    private final RevisionRepository revisions;
    private final List<EntryRepository<?, ?>> kinds;

    StoredCatalog(RevisionRepository revisions, @All List<EntryRepository<?, ?>> kinds) {
        this.revisions = revisions;
        this.kinds = List.copyOf(kinds);
    }

    /// The newest revision with everything that is valid in it; empty before the first.
    ///
    /// @param known in memory; it is not read again if it is the newest
    @Transactional
    Optional<Catalog> newest(Optional<Catalog> known) {
        return revisions
                .newest()
                .map(revision -> known.filter(catalog -> catalog.revision().equals(revision))
                        .orElseGet(() -> at(revision)));
    }

    /// The same, if it is newer than a known one.
    ///
    /// @param known the number of a revision, or 0
    @Transactional
    Optional<Catalog> newerThan(int known) {
        return revisions.newest().filter(revision -> revision.number() > known).map(this::at);
    }

    /// A revision by its number, if there is one.
    @Transactional
    Optional<Catalog> at(int number) {
        return revisions.find(number).map(this::at);
    }

    /// What changed between two revisions.
    ///
    /// @param since 0 for the empty catalogue
    @Transactional
    List<Change> changes(int since, int until) {
        return kinds.stream()
                .flatMap(kind -> kind.changes(since, until))
                .sorted(Change.IN_ORDER)
                .toList();
    }

    /// Adds a revision to the one before.
    @Transactional(Transactional.TxType.MANDATORY)
    void add(Contents before, Catalog after) {
        revisions.add(after.revision());
        kinds.forEach(kind -> replace(kind, before, after));
    }

    private Catalog at(Revision revision) {
        Contents contents = Contents.EMPTY;
        for (EntryRepository<?, ?> kind : kinds) {
            contents = with(contents, kind, revision.number());
        }
        return new Catalog(revision, contents);
    }

    private static <E extends Entry> Contents with(Contents contents, EntryRepository<E, ?> kind, int revision) {
        return contents.with(kind.kind(), kind.validIn(revision));
    }

    private static <E extends Entry> void replace(EntryRepository<E, ?> kind, Contents before, Catalog after) {
        kind.replace(
                before.of(kind.kind()),
                after.entries(kind.kind()),
                after.revision().number());
    }
}
