package dev.assay.catalog.usecase;

import dev.assay.catalog.revision.EntryEntity;
import dev.assay.catalog.revision.Word;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;

@Entity
@Table(name = "fit")
class FitEntity extends EntryEntity<Fit> {

    private String technology;
    private String useCase;
    private String fit;
    private List<String> sources;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    FitEntity() {}

    FitEntity(Fit entry, int validFrom) {
        super(entry, validFrom);
        technology = entry.technology();
        useCase = entry.useCase();
        fit = entry.fit().word();
        sources = entry.sources();
    }

    @Override
    protected Fit entry() {
        return new Fit(id(), technology, useCase, Word.require(Fitness.class, fit), sources);
    }
}
