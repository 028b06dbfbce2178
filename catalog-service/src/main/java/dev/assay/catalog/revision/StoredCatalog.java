package dev.assay.catalog.revision;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
    /// @param known in memory; of a newer one, only what changed since is read
    @Transactional
    Optional<Catalog> newest(Optional<Catalog> known) {
        return revisions
                .newest()
                .map(newest -> known.filter(this::isStored)
                        .map(catalog -> since(catalog, newest))
                        .orElseGet(() -> at(newest)));
    }

    @Transactional
    boolean hasRevision() {
        return revisions.newest().isPresent();
    }

    /// Whether a catalogue in memory is one of this database, which may have been put in another's place.
    private boolean isStored(Catalog known) {
        return revisions
                .find(known.revision().number())
                .filter(known.revision()::equals)
                .isPresent();
    }

    private Catalog since(Catalog known, Revision newest) {
        int number = known.revision().number();
        if (number == newest.number()) {
            return known;
        }
        Contents contents = known.contents();
        for (EntryRepository<?, ?> kind : kinds) {
            contents = advanced(contents, kind, number, newest.number());
        }
        return new Catalog(newest, contents);
    }

    private static <E extends Entry> Contents advanced(
            Contents contents, EntryRepository<E, ?> kind, int since, int until) {
        return contents.with(kind.kind(), kind.advanced(contents.of(kind.kind()), since, until));
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

    /// What each of some revisions touched, by kind and id.
    @Transactional
    Map<Integer, List<Touched>> touched(int since, int until) {
        return kinds.stream()
                .flatMap(kind -> kind.touched(since, until))
                .sorted(Comparator.comparing(Touched::kind).thenComparing(Touched::id))
                .collect(Collectors.groupingBy(Touched::revision));
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
