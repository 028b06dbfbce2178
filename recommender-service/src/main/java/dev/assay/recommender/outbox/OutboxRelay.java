package dev.assay.recommender.outbox;

import dev.assay.recommender.broker.Broker;
import dev.assay.recommender.database.Schema;
import dev.assay.recommender.lifecycle.Backoff;
import dev.assay.recommender.lifecycle.Shutdown;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Sends what waits in the outbox to Kafka, in the order in which it was written.
///
/// Of all replicas one sends at a time: it holds an advisory lock for the length of a batch. It deletes a batch in the
/// transaction in which it read it, once the broker has acknowledged every record; if anything fails, the whole batch
/// is
/// sent again. So an event is sent at least once, and those of one key in their order.
///
/// Every replica listens for the notification that the outbox's trigger sends at commit, and looks by itself now and
/// then. A broker or database that is away is waited for, with growing pauses.
@Singleton
class OutboxRelay {

    private static final long LOCK = 0x6f7574626f78L; // "outbox"
    private static final int BATCH = 200;
    private static final Duration NOTICE_STOP_WITHIN = Duration.ofSeconds(1);
    private static final int LOOK_EVERY = 10;

    private final Schema schema;
    private final DirectConnections connections;
    private final Broker broker;
    private final Shutdown shutdown;
    private @Nullable Thread thread;

    OutboxRelay(Schema schema, DirectConnections connections, Broker broker, Shutdown shutdown) {
        this.schema = schema;
        this.connections = connections;
        this.broker = broker;
        this.shutdown = shutdown;
    }

    void onStart(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            thread.join(NOTICE_STOP_WITHIN.multipliedBy(2));
        }
    }

    private void run() {
        if (!schema.await()) {
            return;
        }
        var backoff = Backoff.standard();
        do {
            try (Connection connection = connections.open();
                    Producer<byte[], byte[]> producer = broker.producer("recommender-outbox")) {
                relay(connection, producer, backoff);
            } catch (SQLException | KafkaException | ExecutionException failed) {
                Log.warnf("Events wait in the outbox: %s", failed.getMessage());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        } while (shutdown.pause(backoff.next()));
    }

    private void relay(Connection connection, Producer<byte[], byte[]> producer, Backoff backoff)
            throws SQLException, ExecutionException, InterruptedException {
        try (var listen = connection.createStatement()) {
            listen.execute("listen outbox");
        }
        PGConnection notified = connection.unwrap(PGConnection.class);
        for (int waits = 0; !shutdown.hasBegun(); waits++) {
            if (waits % LOOK_EVERY == 0) {
                while (sendBatch(connection, producer)) {
                    backoff.reset();
                }
            }
            if (notified.getNotifications((int) NOTICE_STOP_WITHIN.toMillis()).length > 0) {
                waits = -1;
            }
        }
    }

    /// Returns whether there was anything to send, and so may be more.
    private static boolean sendBatch(Connection connection, Producer<byte[], byte[]> producer)
            throws SQLException, ExecutionException, InterruptedException {
        connection.setAutoCommit(false);
        try {
            List<WaitingEvent> batch = WaitingEvent.lockAndRead(connection, LOCK, BATCH);
            List<Future<?>> acknowledgements = new ArrayList<>(batch.size());
            for (WaitingEvent event : batch) {
                acknowledgements.add(producer.send(event.asRecord()));
            }
            producer.flush();
            for (Future<?> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
            WaitingEvent.delete(connection, batch);
            connection.commit();
            return !batch.isEmpty();
        } catch (SQLException | KafkaException | ExecutionException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
