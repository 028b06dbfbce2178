package dev.assay.recommender.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Transactions on PostgreSQL, which tell an outage from a mistake.
@Singleton
public class Database {

    /// The classes of SQL states with which PostgreSQL says "not now": connection, rollback, resources, lock, operator,
    /// system.
    private static final Set<String> NOT_NOW = Set.of("08", "40", "53", "55", "57", "58");

    private final Schema schema;

    Database(Schema schema) {
        this.schema = schema;
    }

    /// Does the work in one transaction: all of it or nothing. What the work throws is thrown on.
    ///
    /// @throws DatabaseUnavailable if it may succeed later
    public <T> T inTransaction(Supplier<T> work) {
        if (!schema.isCurrent()) {
            throw new DatabaseUnavailable("The database isn't set up yet");
        }
        try {
            return QuarkusTransaction.joiningExisting().call(work::get);
        } catch (RuntimeException failed) {
            throw translated(failed);
        }
    }

    private static RuntimeException translated(RuntimeException failed) {
        List<SQLException> statements = everythingBehind(failed).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .toList();
        if (statements.isEmpty() ? isUndecided(failed) : statements.stream().anyMatch(Database::isForNow)) {
            Throwable reason = statements.isEmpty() ? failed : statements.getFirst();
            return new DatabaseUnavailable("The database can't be used now: " + reason.getMessage(), failed);
        }
        return failed;
    }

    /// Whether a transaction could not begin or end, as when it took too long, and nobody says why. It may have been
    /// committed: doing it again must do no harm.
    private static boolean isUndecided(RuntimeException failed) {
        return failed instanceof QuarkusTransactionException && !(failed.getCause() instanceof Error);
    }

    private static boolean isForNow(SQLException failed) {
        String state = failed.getSQLState();
        // The pool gives no state when it has no connection to give.
        return state == null || state.length() != 5 || NOT_NOW.contains(state.substring(0, 2));
    }

    /// The failure itself, its causes, and what these suppressed: a failed commit has its reason there.
    private static Set<Throwable> everythingBehind(Throwable failure) {
        Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (found.add(next)) {
                if (next.getCause() != null) {
                    open.push(next.getCause());
                }
                open.addAll(List.of(next.getSuppressed()));
            }
        }
        return found;
    }
}
