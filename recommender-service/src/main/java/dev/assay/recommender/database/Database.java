package dev.assay.recommender.database;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/// Transactions on PostgreSQL.
///
/// Plain JDBC: what this service stores are documents by id, written once with `on conflict do nothing` and served as
/// the bytes they are. There is nothing for a mapper of objects to map.
@Singleton
public class Database {

    /// The classes of SQL states with which PostgreSQL says "not now": connection, rollback, resources, operator,
    /// system.
    private static final Set<String> NOT_NOW = Set.of("08", "40", "53", "55", "57", "58");

    private final AgroalDataSource dataSource;
    private final Schema schema;

    Database(AgroalDataSource dataSource, Schema schema) {
        this.dataSource = dataSource;
        this.schema = schema;
    }

    /// What is done in a transaction.
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// Does the work in one transaction: all of it or nothing.
    ///
    /// @throws DatabaseUnavailable if it may succeed later
    public <T> T inTransaction(Work<T> work) {
        if (!schema.isCurrent()) {
            throw new DatabaseUnavailable("The database isn't set up yet");
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                rollBack(connection, failed);
                throw failed;
            }
        } catch (SQLException failed) {
            throw translated(failed);
        }
    }

    private static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }

    private static RuntimeException translated(SQLException failed) {
        String state = failed.getSQLState();
        // The pool gives no state when it has no connection to give.
        if (state == null || state.length() != 5 || NOT_NOW.contains(state.substring(0, 2))) {
            return new DatabaseUnavailable("The database can't be used now: " + failed.getMessage(), failed);
        }
        return new IllegalStateException("A statement failed", failed);
    }
}
