package dev.assay.catalog.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
class RevisionRepository implements PanacheRepositoryBase<RevisionEntity, Integer> {

    Optional<Revision> newest() {
        return findAll(Sort.descending("number")).firstResultOptional().map(RevisionEntity::revision);
    }

    @Transactional
    Optional<Revision> find(int number) {
        return findByIdOptional(number).map(RevisionEntity::revision);
    }

    /// Some by their numbers.
    Map<Integer, Revision> all(Collection<Integer> numbers) {
        return list("number in ?1", numbers).stream()
                .map(RevisionEntity::revision)
                .collect(Collectors.toMap(Revision::number, Function.identity()));
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
