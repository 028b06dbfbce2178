package dev.assay.catalog.revision;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One row of a table, by the names of its columns.
public final class RowReader {

    private final ResultSet rows;

    RowReader(ResultSet rows) {
        this.rows = rows;
    }

    /// The text of a column that is never null.
    public String text(String column) throws SQLException {
        return Objects.requireNonNull(rows.getString(column), column);
    }

    public @Nullable String optionalText(String column) throws SQLException {
        return rows.getString(column);
    }

    /// The number of a column that is not null in this row.
    public BigDecimal number(String column) throws SQLException {
        return Objects.requireNonNull(rows.getBigDecimal(column), column);
    }

    public @Nullable BigDecimal optionalNumber(String column) throws SQLException {
        return rows.getBigDecimal(column);
    }

    public boolean truth(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) rows.getArray(column).getArray());
    }

    /// The constant that a column names; the schema allows no other.
    public <W extends Enum<W> & Word> W word(Class<W> list, String column) throws SQLException {
        String word = text(column);
        return Word.parse(list, word)
                .orElseThrow(() ->
                        new SQLException("%s in column %s is none of %s".formatted(word, column, Word.choices(list))));
    }
}
