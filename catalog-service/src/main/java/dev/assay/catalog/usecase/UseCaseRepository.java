package dev.assay.catalog.usecase;

import dev.assay.catalog.revision.EntryRepository;
import jakarta.inject.Singleton;

@Singleton
class UseCaseRepository extends EntryRepository<UseCase, UseCaseEntity> {

    UseCaseRepository() {
        super(UseCase.class, UseCaseEntity::new);
    }
}
