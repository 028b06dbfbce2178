package dev.assay.recommender.database;

import jakarta.inject.Singleton;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Writes many rows in one round trip, within the caller's transaction.
@Singleton
public class Rows {

    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    /// Inserts.
    ///
    /// @param statement with a question mark for each value; may end in `on conflict do nothing`
    /// @param values    of one row, in the order of the question marks
    /// @return those that were inserted, in their order
    public <T> List<T> insert(String statement, List<T> rows, Function<T, List<? extends @Nullable Object>> values) {
        if (rows.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(statement)) {
            for (T row : rows) {
                int place = 1;
                for (@Nullable Object value : values.apply(row)) {
                    insert.setObject(place++, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
                }
                insert.addBatch();
            }
            return inserted(rows, insert.executeBatch());
        } catch (BatchUpdateException failed) {
            // The first names the row; what is behind it says why.
            throw new NotWritten(failed.getNextException() == null ? failed : failed.getNextException());
        } catch (SQLException failed) {
            throw new NotWritten(failed);
        }
    }

    private static <T> List<T> inserted(List<T> rows, int[] counts) {
        List<T> inserted = new ArrayList<>(rows.size());
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                inserted.add(rows.get(i));
            } else if (counts[i] == Statement.SUCCESS_NO_INFO) {
                throw new IllegalStateException("The driver must tell of each row whether it was inserted");
            }
        }
        return inserted;
    }

    /// The database refused. [Database] tells whether it may take them later.
    static final class NotWritten extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotWritten(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
