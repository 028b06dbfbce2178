package dev.assay.catalog.source;

import dev.assay.catalog.revision.EntryEntity;
import dev.assay.catalog.revision.Word;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "source")
class SourceEntity extends EntryEntity<Source> {

    private String title;
    private String publisher;
    private String kind;
    private @Nullable String url;
    private @Nullable String published;
    private String retrieved;
    private @Nullable String note;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    SourceEntity() {}

    SourceEntity(Source source, int validFrom) {
        super(source, validFrom);
        title = source.title();
        publisher = source.publisher();
        kind = source.kind().word();
        url = source.url();
        published = source.published();
        retrieved = source.retrieved();
        note = source.note();
    }

    @Override
    protected Source entry() {
        return new Source(
                id(), title, publisher, Word.require(SourceKind.class, kind), url, published, retrieved, note);
    }
}
