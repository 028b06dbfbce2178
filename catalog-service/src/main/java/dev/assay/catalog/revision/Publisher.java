package dev.assay.catalog.revision;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/// Makes contents the next revision of the catalogue. Publishes happen one after the other over all replicas: each
/// waits for the lock, so that revisions have no gaps and each is the difference to the one before.
@Singleton
public class Publisher {

    /// The channel that tells replicas of a new revision.
    static final String CHANNEL = "catalog_revision";

    /// The number of the lock that publishes take, of no meaning but different from the relay's.
    private static final long LOCK = 4_151_541_901L;

    private final DataSource database;
    private final EntryStore store;
    private final Announcer announcer;
    private final Clock clock;

    Publisher(DataSource database, EntryStore store, Announcer announcer, Clock clock) {
        this.database = database;
        this.store = store;
        this.announcer = announcer;
        this.clock = clock;
    }

    /// Publishes within the caller's transaction.
    ///
    /// @param change makes the new contents from the current catalogue, which is empty before the first revision
    public Publication publish(Function<Optional<Catalog>, Contents> change, String author, String reason)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            lock(connection);
            Optional<Catalog> current = store.current(connection);
            Contents before = current.map(Catalog::contents).orElse(Contents.EMPTY);
            Contents after = change.apply(current);
            // PostgreSQL keeps microseconds: what is announced must be what is read back.
            var revision = new Revision(
                    current.map(catalog -> catalog.revision().number()).orElse(0) + 1,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    author,
                    reason);
            if (!store.write(before, after, revision, connection)) {
                return new Publication.Unchanged(
                        current.orElseThrow(() -> new IllegalArgumentException("Nothing to publish")));
            }
            var catalog = new Catalog(revision, after);
            announcer.announce(before, catalog, connection);
            notifyReplicas(connection);
            return new Publication.Published(catalog);
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
        }
    }

    private static void notifyReplicas(Connection connection) throws SQLException {
        try (var notify = connection.prepareStatement("select pg_notify(?, '')")) {
            notify.setString(1, CHANNEL);
            notify.execute();
        }
    }
}
