package dev.assay.catalog.fact;

import dev.assay.catalog.revision.EntryRepository;
import jakarta.inject.Singleton;

@Singleton
class FactRepository extends EntryRepository<Fact, FactEntity> {

    FactRepository() {
        super(Fact.class, FactEntity::new);
    }
}
