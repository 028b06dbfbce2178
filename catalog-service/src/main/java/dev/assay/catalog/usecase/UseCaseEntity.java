package dev.assay.catalog.usecase;

import dev.assay.catalog.revision.EntryEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "use_case")
class UseCaseEntity extends EntryEntity<UseCase> {

    private String name;
    private String description;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    UseCaseEntity() {}

    UseCaseEntity(UseCase useCase, int validFrom) {
        super(useCase, validFrom);
        name = useCase.name();
        description = useCase.description();
    }

    @Override
    protected UseCase entry() {
        return new UseCase(id(), name, description);
    }
}
