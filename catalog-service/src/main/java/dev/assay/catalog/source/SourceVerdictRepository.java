package dev.assay.catalog.source;

import dev.assay.catalog.revision.EntryRepository;
import jakarta.inject.Singleton;

@Singleton
class SourceVerdictRepository extends EntryRepository<SourceVerdict, SourceVerdictEntity> {

    SourceVerdictRepository() {
        super(SourceVerdict.class, SourceVerdictEntity::new);
    }
}
