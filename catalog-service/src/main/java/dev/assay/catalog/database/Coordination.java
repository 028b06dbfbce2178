package dev.assay.catalog.database;

import jakarta.inject.Singleton;
import org.hibernate.Session;

/// How replicas take turns and wake each other: PostgreSQL's advisory locks and notifications, which have no equal in
/// Jakarta Persistence. Everything holds for the caller's transaction: locks are given back, and notifications leave,
/// when it ends.
@Singleton
public class Coordination {

    private final Session database;

    Coordination(Session database) {
        this.database = database;
    }

    /// Takes a lock, after whoever has it.
    public void await(long lock) {
        database.createSelectionQuery("select function(pg_advisory_xact_lock as String, :lock)", String.class)
                .setParameter("lock", lock)
                .getSingleResult();
    }

    /// Takes a lock, unless someone else has it.
    public boolean tryTake(long lock) {
        return database.createSelectionQuery(
                        "select function(pg_try_advisory_xact_lock as Boolean, :lock)", Boolean.class)
                .setParameter("lock", lock)
                .getSingleResult();
    }

    /// Wakes all who listen on a channel.
    public void wake(String channel) {
        database.createSelectionQuery("select function(pg_notify as String, :channel, '')", String.class)
                .setParameter("channel", channel)
                .getSingleResult();
    }
}
