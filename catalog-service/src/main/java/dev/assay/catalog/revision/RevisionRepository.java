package dev.assay.catalog.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class RevisionRepository implements PanacheRepositoryBase<RevisionEntity, Integer> {

    Optional<Revision> newest() {
        return findAll(Sort.descending("number")).firstResultOptional().map(RevisionEntity::revision);
    }

    /// Adds a revision at once, for all rows refer to theirs.
    void add(Revision revision) {
        persistAndFlush(new RevisionEntity(revision));
    }
}
