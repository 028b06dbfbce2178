package dev.assay.catalog.revision;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/// A row of an entry: what it says, from one revision to another.
///
/// There is no `@Version`: a row is written once and closed once, publishes take turns, and triggers refuse whatever
/// else would change it.
@MappedSuperclass
public abstract class EntryEntity<E extends Entry> {

    @EmbeddedId
    private VersionId versionId;

    /// The revision that it isn't valid in any more; null while there is none. Set by [EntryRepository] in the table.
    @Nullable
    Integer validTo;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    protected EntryEntity() {}

    protected EntryEntity(E entry, int validFrom) {
        versionId = new VersionId(entry.id(), validFrom);
    }

    protected final String id() {
        return versionId.id();
    }

    final int validFrom() {
        return versionId.validFrom();
    }

    protected abstract E entry();
}
