package dev.assay.recommender.outbox;

import dev.assay.recommender.broker.Broker;
import dev.assay.recommender.database.Database;
import dev.assay.recommender.database.DatabaseUnavailable;
import dev.assay.recommender.database.Schema;
import dev.assay.recommender.lifecycle.Backoff;
import dev.assay.recommender.lifecycle.Shutdown;
import dev.assay.recommender.outbox.Notifications.Subscription;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/// Sends what waits in the outbox to Kafka, in the order in which it was written.
///
/// Of all replicas one sends at a time: it holds an advisory lock for the length of a batch. It deletes a
/// batch in the transaction in which it read it, once the broker has acknowledged every record; if anything
/// fails, the whole batch is sent again. So an event is sent at least once, and those of one key in their
/// order.
///
/// Every replica listens for the notification that the outbox's trigger sends at commit, and looks by itself now and
/// then. What comes one after the other leaves together, after a pause that nobody notices: each batch costs the same
/// work of database and broker, however small it is. A broker or database that is away is waited for, with growing
/// pauses.
@Singleton
class OutboxRelay {

    private static final int BATCH = 200;
    private static final Duration NOTICE_STOP_WITHIN = Duration.ofSeconds(1);
    private static final int LOOK_EVERY = 10;
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(20);

    private final Schema schema;
    private final Database database;
    private final OutboxRepository outbox;
    private final Notifications notifications;
    private final Broker broker;
    private final Shutdown shutdown;
    private @Nullable Thread thread;

    OutboxRelay(
            Schema schema,
            Database database,
            OutboxRepository outbox,
            Notifications notifications,
            Broker broker,
            Shutdown shutdown) {
        this.schema = schema;
        this.database = database;
        this.outbox = outbox;
        this.notifications = notifications;
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
            try (Subscription subscription = notifications.subscribe();
                    Producer<byte[], byte[]> producer = broker.producer("recommender-outbox")) {
                relay(subscription, producer, backoff);
            } catch (SQLException | DatabaseUnavailable | KafkaException failed) {
                Log.warnf("Events wait in the outbox: %s", failed.getMessage());
            }
        } while (shutdown.pause(backoff.next()));
    }

    private void relay(Subscription subscription, Producer<byte[], byte[]> producer, Backoff backoff)
            throws SQLException {
        for (int waits = 0; !shutdown.hasBegun(); waits++) {
            if (waits % LOOK_EVERY == 0 && sendAll(producer) > 0) {
                backoff.reset();
                shutdown.pause(BETWEEN_BATCHES);
            }
            if (subscription.await(NOTICE_STOP_WITHIN)) {
                waits = -1;
            }
        }
    }

    /// Returns how many were sent. What is written meanwhile is told by a notification of its own.
    private int sendAll(Producer<byte[], byte[]> producer) {
        int sent = 0;
        int batch;
        do {
            batch = database.inTransaction(() -> sendBatch(producer));
            sent += batch;
        } while (batch == BATCH);
        return sent;
    }

    private int sendBatch(Producer<byte[], byte[]> producer) {
        List<WaitingEvent> batch = outbox.tryToLock() ? outbox.oldest(BATCH) : List.of();
        if (!batch.isEmpty()) {
            send(batch, producer);
            outbox.delete(batch);
        }
        return batch.size();
    }

    /// Returns once the broker has acknowledged every event.
    private static void send(List<WaitingEvent> batch, Producer<byte[], byte[]> producer) {
        try {
            List<Future<?>> acknowledgements = new ArrayList<>(batch.size());
            for (WaitingEvent event : batch) {
                Future<?> acknowledgement = producer.send(event.asRecord());
                if (acknowledgement.isDone()) {
                    // Without a broker each record would fail, one after the other: the first is enough.
                    acknowledgement.get();
                }
                acknowledgements.add(acknowledgement);
            }
            producer.flush();
            for (Future<?> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException failed) {
            throw new KafkaException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }
}
