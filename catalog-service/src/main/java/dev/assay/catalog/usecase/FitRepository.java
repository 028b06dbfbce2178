package dev.assay.catalog.usecase;

import dev.assay.catalog.revision.EntryRepository;
import jakarta.inject.Singleton;

@Singleton
class FitRepository extends EntryRepository<Fit, FitEntity> {

    FitRepository() {
        super(Fit.class, FitEntity::new);
    }
}
