package dev.assay.catalog.usecase;

import dev.assay.catalog.revision.EntryTable;
import dev.assay.catalog.revision.RowReader;
import dev.assay.catalog.revision.RowWriter;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

@Singleton
class FitTable extends EntryTable<Fit> {

    FitTable() {
        super(Fit.class, "fit", List.of("id", "technology", "use_case", "fit", "sources"));
    }

    @Override
    protected void write(Fit fit, RowWriter row) throws SQLException {
        row.text(fit.id())
                .text(fit.technology())
                .text(fit.useCase())
                .word(fit.fit())
                .texts(fit.sources());
    }

    @Override
    protected Fit read(RowReader row) throws SQLException {
        return new Fit(
                row.text("id"),
                row.text("technology"),
                row.text("use_case"),
                row.word(Fitness.class, "fit"),
                row.texts("sources"));
    }
}
