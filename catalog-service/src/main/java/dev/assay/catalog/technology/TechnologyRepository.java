package dev.assay.catalog.technology;

import dev.assay.catalog.revision.EntryRepository;
import jakarta.inject.Singleton;

@Singleton
class TechnologyRepository extends EntryRepository<Technology, TechnologyEntity> {

    TechnologyRepository() {
        super(Technology.class, TechnologyEntity::new);
    }
}
