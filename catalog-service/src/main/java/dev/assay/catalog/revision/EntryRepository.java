package dev.assay.catalog.revision;

import static dev.assay.catalog.revision.ChangeKind.ADDED;
import static dev.assay.catalog.revision.ChangeKind.CHANGED;
import static dev.assay.catalog.revision.ChangeKind.REMOVED;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.orm.panache.common.ProjectedFieldName;
import io.quarkus.panache.common.Sort;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;

/// The versioned rows of one kind of entry. A new kind is a record, a table in a migration, an entity and one of these:
/// reading, comparing and publishing follow from it.
public abstract class EntryRepository<E extends Entry, T extends EntryEntity<E>>
        implements PanacheRepositoryBase<T, VersionId> {

    /// A statement has a limited number of parameters, and an answer should fit into memory.
    private static final int AT_ONCE = 1000;

    private final Class<E> kind;
    private final BiFunction<E, Integer, T> row;

    /// Describes the rows.
    ///
    /// @param row makes that of an entry, valid from a revision
    protected EntryRepository(Class<E> kind, BiFunction<E, Integer, T> row) {
        this.kind = kind;
        this.row = row;
    }

    final Class<E> kind() {
        return kind;
    }

    /// What is valid in a revision, whatever is published meanwhile.
    final Entries<E> validIn(int revision) {
        return entries("versionId.validFrom <= ?1 and (validTo is null or validTo > ?1)", revision);
    }

    /// What became of entries between two revisions, at the cost of what changed and not of what there is.
    final Stream<Change> changes(int since, int until) {
        return Change.between(kind, gone(since, until), come(since, until));
    }

    /// What is valid in a later revision, from what is in an earlier one, at the same cost.
    final Entries<E> advanced(Entries<E> known, int since, int until) {
        return known.with(gone(since, until), come(since, until));
    }

    private Entries<E> gone(int since, int until) {
        return entries("versionId.validFrom <= ?1 and validTo > ?1 and validTo <= ?2", since, until);
    }

    private Entries<E> come(int since, int until) {
        return entries(
                "versionId.validFrom > ?1 and versionId.validFrom <= ?2 and (validTo is null or validTo > ?2)",
                since,
                until);
    }

    /// Which entries each revision behind one and up to another touched, without what they say.
    final Stream<Touched> touched(int since, int until) {
        List<Begun> begun = find("versionId.validFrom > ?1 and versionId.validFrom <= ?2", since, until)
                .project(Begun.class)
                .list();
        List<Ended> ended = find("validTo > ?1 and validTo <= ?2", since, until)
                .project(Ended.class)
                .list();
        var begins = new HashSet<>(begun);
        var ends = ended.stream().map(Ended::asBegun).collect(Collectors.toSet());
        String word = Change.word(kind);
        return Stream.concat(
                begun.stream()
                        .map(row -> new Touched(row.revision(), word, row.id(), ends.contains(row) ? CHANGED : ADDED)),
                ends.stream()
                        .filter(row -> !begins.contains(row))
                        .map(row -> new Touched(row.revision(), word, row.id(), REMOVED)));
    }

    /// An entry with a revision that brought a row of it.
    record Begun(
            @ProjectedFieldName("versionId.id") String id,
            @ProjectedFieldName("versionId.validFrom") int revision) {}

    /// An entry with a revision that ended a row of it.
    record Ended(
            @ProjectedFieldName("versionId.id") String id,
            @ProjectedFieldName("validTo") Integer revision) {

        private Begun asBegun() {
            return new Begun(id, revision);
        }
    }

    /// Rows come by the thousand and are let go one by one, so that memory holds the entries and nothing beside them.
    private Entries<E> entries(String condition, Object... revisions) {
        Session session = getSession();
        try (Stream<T> rows = find(condition, revisions)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .withHint(HibernateHints.HINT_FETCH_SIZE, AT_ONCE)
                .stream()) {
            return Entries.of(rows.map(row -> letGo(row, session)).toList());
        }
    }

    private E letGo(T row, Session session) {
        session.evict(row);
        return row.entry();
    }

    /// All rows of one entry, the oldest first.
    final List<T> rows(String id) {
        return list("versionId.id", Sort.by("versionId.validFrom"), id);
    }

    /// Writes a difference: closes the rows of what is gone and adds those of what is new. A changed entry is both.
    final void replace(Entries<E> before, Entries<E> after, int revision) {
        List<String> gone = before.without(after).map(Entry::id).toList();
        for (int from = 0; from < gone.size(); from += AT_ONCE) {
            List<String> some = gone.subList(from, Math.min(gone.size(), from + AT_ONCE));
            update("validTo = ?1 where validTo is null and versionId.id in ?2", revision, some);
        }
        persist(after.without(before).map(entry -> row.apply(entry, revision)));
    }
}
