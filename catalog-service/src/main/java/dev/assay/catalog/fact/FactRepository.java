package dev.assay.catalog.fact;

import dev.assay.catalog.revision.EntryRepository;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class FactRepository extends EntryRepository<Fact, FactEntity> {

    FactRepository() {
        super(Fact.class, FactEntity::new);
    }

    /// The ids of all facts of a technology and attribute, whenever they were valid.
    List<String> idsEver(String technology, String attribute) {
        return find("technology = ?1 and attribute = ?2", technology, attribute).stream()
                .map(FactEntity::factId)
                .distinct()
                .toList();
    }
}
