package dev.assay.catalog.source;

import dev.assay.catalog.revision.EntryRepository;
import jakarta.inject.Singleton;

@Singleton
class SourceRepository extends EntryRepository<Source, SourceEntity> {

    SourceRepository() {
        super(Source.class, SourceEntity::new);
    }
}
