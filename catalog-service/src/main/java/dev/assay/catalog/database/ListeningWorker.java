package dev.assay.catalog.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Does its work once at the start, whenever its channel is notified, and at least every so often. When the work fails,
/// the database's absence included, it is tried again, ever less often up to every five seconds.
///
/// It listens on a connection of its own, by the driver: notifications come to the connection that asked for them, for
/// as long as it is held, and neither a pool nor Jakarta Persistence knows of them. The work itself has no part in it.
public final class ListeningWorker implements AutoCloseable {

    /// What is done, in transactions of its own.
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(ListeningWorker.class);
    private static final int GLANCE_MILLIS = 250;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LAST_WORK = Duration.ofSeconds(15);

    private final String name;
    private final Schema schema;
    private final String channel;
    private final Duration atLeastEvery;
    private final Work work;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    /// A worker that is not started yet.
    ///
    /// @param channel a PostgreSQL notification channel, a plain identifier
    public ListeningWorker(String name, Schema schema, String channel, Duration atLeastEvery, Work work) {
        this.name = name;
        this.schema = schema;
        this.channel = channel;
        this.atLeastEvery = atLeastEvery;
        this.work = work;
    }

    public void start() {
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /// Lets work in flight complete, and waits for it.
    @Override
    public void close() {
        stopping = true;
        if (thread == null) {
            return;
        }
        try {
            if (!thread.join(LAST_WORK)) {
                LOG.warnf("%s did not stop within %d s", name, LAST_WORK.toSeconds());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        try {
            boolean isPrepared = false;
            while (!stopping && !isPrepared) {
                isPrepared = schema.await(GLANCE_MILLIS);
            }
            while (!stopping) {
                try (Connection connection = schema.connect()) {
                    while (!stopping) {
                        listen(connection);
                        work.run();
                        if (!pause.equals(FIRST_PAUSE)) {
                            LOG.infof("%s works again", name);
                            pause = FIRST_PAUSE;
                        }
                        waitForNews(connection);
                    }
                } catch (InterruptedException interrupted) {
                    throw interrupted;
                } catch (Exception failed) {
                    if (pause.equals(FIRST_PAUSE)) {
                        LOG.warnf("%s: %s; trying again until it works", name, failed.getMessage());
                    }
                    pause(pause);
                    pause = longer(pause);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Listening again changes nothing, but finds out whether the connection still lives.
    private void listen(Connection connection) throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute("listen " + channel);
        }
    }

    /// Looks up often, so that a stop need not wait for the next notification.
    private void waitForNews(Connection connection) throws SQLException {
        var notifications = connection.unwrap(PGConnection.class);
        long until = System.nanoTime() + atLeastEvery.toNanos();
        while (!stopping && System.nanoTime() < until) {
            if (notifications.getNotifications(GLANCE_MILLIS).length > 0) {
                return;
            }
        }
    }

    private void pause(Duration pause) throws InterruptedException {
        long millis = pause.toMillis();
        long until = System.nanoTime()
                + Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis))
                        .toNanos();
        while (!stopping && System.nanoTime() < until) {
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
