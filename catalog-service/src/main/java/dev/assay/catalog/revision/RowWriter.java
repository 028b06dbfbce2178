package dev.assay.catalog.revision;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// The values of one row, given in the order of the table's columns.
public final class RowWriter {

    private final PreparedStatement statement;
    private int position;

    RowWriter(PreparedStatement statement) {
        this.statement = statement;
    }

    public RowWriter text(@Nullable String value) throws SQLException {
        statement.setString(++position, value);
        return this;
    }

    public RowWriter word(@Nullable Word value) throws SQLException {
        return text(value == null ? null : value.word());
    }

    public RowWriter number(@Nullable BigDecimal value) throws SQLException {
        statement.setBigDecimal(++position, value);
        return this;
    }

    public RowWriter truth(@Nullable Boolean value) throws SQLException {
        statement.setObject(++position, value, Types.BOOLEAN);
        return this;
    }

    public RowWriter texts(Collection<String> values) throws SQLException {
        var array = statement.getConnection().createArrayOf("text", values.toArray());
        statement.setArray(++position, array);
        return this;
    }

    public RowWriter json(String value) throws SQLException {
        statement.setObject(++position, value, Types.OTHER);
        return this;
    }

    RowWriter revision(int number) throws SQLException {
        statement.setInt(++position, number);
        return this;
    }
}
