package dev.assay.catalog.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Tells a database that can't be used now from a mistake in using it.
public final class Outage {

    /// The classes of SQL states with which PostgreSQL says "not now": connection, rollback, resources, lock, operator,
    /// system.
    private static final Set<String> NOT_NOW = Set.of("08", "40", "53", "55", "57", "58");

    /// A table that isn't there yet, since the schema is brought up to date beside the start.
    private static final String UNDEFINED_TABLE = "42P01";

    private Outage() {}

    /// Whether the same may succeed later: the database is away, overloaded or not set up yet.
    public static boolean isBehind(Throwable failure) {
        return everythingBehind(failure).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(Outage::isForNow);
    }

    private static boolean isForNow(SQLException failed) {
        String state = failed.getSQLState();
        // The pool gives no state when it has no connection to give.
        return state == null
                || state.length() != 5
                || state.equals(UNDEFINED_TABLE)
                || NOT_NOW.contains(state.substring(0, 2));
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
