package dev.assay.catalog.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/// The versioned rows of one kind of entry. A new kind is a record, a table in a migration, an entity and one of these:
/// reading, comparing and publishing follow from it.
public abstract class EntryRepository<E extends Entry, T extends EntryEntity<E>>
        implements PanacheRepositoryBase<T, VersionId> {

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
        return Change.between(
                kind,
                entries("versionId.validFrom <= ?1 and validTo > ?1 and validTo <= ?2", since, until),
                entries(
                        "versionId.validFrom > ?1 and versionId.validFrom <= ?2 and (validTo is null or validTo > ?2)",
                        since,
                        until));
    }

    private Entries<E> entries(String condition, Object... revisions) {
        return Entries.of(find(condition, revisions).withHint(HibernateHints.HINT_READ_ONLY, true).stream()
                .map(EntryEntity::entry)
                .toList());
    }

    /// All rows of one entry, the oldest first.
    final List<T> rows(String id) {
        return list("versionId.id", Sort.by("versionId.validFrom"), id);
    }

    /// Writes a difference: closes the rows of what is gone and adds those of what is new. A changed entry is both.
    final void replace(Entries<E> before, Entries<E> after, int revision) {
        List<String> gone = before.without(after).map(Entry::id).toList();
        if (!gone.isEmpty()) {
            update("validTo = ?1 where validTo is null and versionId.id in ?2", revision, gone);
        }
        persist(after.without(before).map(entry -> row.apply(entry, revision)));
    }
}
