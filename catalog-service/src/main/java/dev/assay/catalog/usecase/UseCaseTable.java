package dev.assay.catalog.usecase;

import dev.assay.catalog.revision.EntryTable;
import dev.assay.catalog.revision.RowReader;
import dev.assay.catalog.revision.RowWriter;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

@Singleton
class UseCaseTable extends EntryTable<UseCase> {

    UseCaseTable() {
        super(UseCase.class, "use_case", List.of("id", "name", "description"));
    }

    @Override
    protected void write(UseCase useCase, RowWriter row) throws SQLException {
        row.text(useCase.id()).text(useCase.name()).text(useCase.description());
    }

    @Override
    protected UseCase read(RowReader row) throws SQLException {
        return new UseCase(row.text("id"), row.text("name"), row.text("description"));
    }
}
