package dev.assay.catalog.revision;

import java.sql.SQLException;
import java.util.List;

/// How entries of one kind are kept in the database. A new kind of entry is a record, a table in a migration, and one
/// of these: reading, comparing and publishing follow from it.
public abstract class EntryTable<E extends Entry> {

    private final Class<E> kind;
    private final String name;
    private final List<String> columns;

    /// Describes the table.
    ///
    /// @param columns in the order in which `write` gives their values, the id first; not those of the validity
    protected EntryTable(Class<E> kind, String name, List<String> columns) {
        this.kind = kind;
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    /// Gives the values of an entry, column by column.
    protected abstract void write(E entry, RowWriter row) throws SQLException;

    protected abstract E read(RowReader row) throws SQLException;

    final Class<E> kind() {
        return kind;
    }

    final String name() {
        return name;
    }

    final List<String> columns() {
        return columns;
    }
}
