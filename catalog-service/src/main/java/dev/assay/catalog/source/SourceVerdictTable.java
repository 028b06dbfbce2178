package dev.assay.catalog.source;

import dev.assay.catalog.revision.EntryTable;
import dev.assay.catalog.revision.RowReader;
import dev.assay.catalog.revision.RowWriter;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

@Singleton
class SourceVerdictTable extends EntryTable<SourceVerdict> {

    SourceVerdictTable() {
        super(
                SourceVerdict.class,
                "source_verdict",
                List.of("id", "source", "technologies", "dimension", "favours", "condition", "summary", "locator"));
    }

    @Override
    protected void write(SourceVerdict verdict, RowWriter row) throws SQLException {
        row.text(verdict.id())
                .text(verdict.source())
                .texts(verdict.technologies())
                .text(verdict.dimension())
                .text(verdict.favours())
                .text(verdict.condition())
                .text(verdict.summary())
                .text(verdict.locator());
    }

    @Override
    protected SourceVerdict read(RowReader row) throws SQLException {
        return new SourceVerdict(
                row.text("id"),
                row.text("source"),
                row.texts("technologies"),
                row.text("dimension"),
                row.text("favours"),
                row.optionalText("condition"),
                row.text("summary"),
                row.text("locator"));
    }
}
