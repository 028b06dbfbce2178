package dev.assay.catalog.source;

import dev.assay.catalog.revision.EntryTable;
import dev.assay.catalog.revision.RowReader;
import dev.assay.catalog.revision.RowWriter;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

@Singleton
class SourceTable extends EntryTable<Source> {

    SourceTable() {
        super(
                Source.class,
                "source",
                List.of("id", "title", "publisher", "kind", "url", "published", "retrieved", "note"));
    }

    @Override
    protected void write(Source source, RowWriter row) throws SQLException {
        row.text(source.id())
                .text(source.title())
                .text(source.publisher())
                .word(source.kind())
                .text(source.url())
                .text(source.published())
                .text(source.retrieved())
                .text(source.note());
    }

    @Override
    protected Source read(RowReader row) throws SQLException {
        return new Source(
                row.text("id"),
                row.text("title"),
                row.text("publisher"),
                row.word(SourceKind.class, "kind"),
                row.optionalText("url"),
                row.optionalText("published"),
                row.text("retrieved"),
                row.optionalText("note"));
    }
}
