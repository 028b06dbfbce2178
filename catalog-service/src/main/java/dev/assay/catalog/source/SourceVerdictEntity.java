package dev.assay.catalog.source;

import dev.assay.catalog.revision.EntryEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "source_verdict")
class SourceVerdictEntity extends EntryEntity<SourceVerdict> {

    private String source;
    private List<String> technologies;
    private String dimension;
    private String favours;
    private @Nullable String condition;
    private String summary;
    private String locator;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    SourceVerdictEntity() {}

    SourceVerdictEntity(SourceVerdict verdict, int validFrom) {
        super(verdict, validFrom);
        source = verdict.source();
        technologies = verdict.technologies();
        dimension = verdict.dimension();
        favours = verdict.favours();
        condition = verdict.condition();
        summary = verdict.summary();
        locator = verdict.locator();
    }

    @Override
    protected SourceVerdict entry() {
        return new SourceVerdict(id(), source, technologies, dimension, favours, condition, summary, locator);
    }
}
