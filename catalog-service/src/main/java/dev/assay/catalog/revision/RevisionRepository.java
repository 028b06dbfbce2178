package dev.assay.catalog.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@Singleton
class RevisionRepository implements PanacheRepositoryBase<RevisionEntity, Integer> {

    Optional<Revision> newest() {
        return findAll(Sort.descending("number")).firstResultOptional().map(RevisionEntity::revision);
    }

    @Transactional
    Optional<Revision> find(int number) {
        return findByIdOptional(number).map(RevisionEntity::revision);
    }

    /// The newest ones of those up to a number.
    @Transactional
    List<Revision> upTo(int number, int most) {
        return find("number <= ?1", Sort.descending("number"), number).range(0, most - 1).stream()
                .map(RevisionEntity::revision)
                .toList();
    }

    /// Adds a revision at once, for all rows refer to theirs.
    void add(Revision revision) {
        persistAndFlush(new RevisionEntity(revision));
    }
}
