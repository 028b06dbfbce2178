package dev.assay.recommender.broker;

import dev.assay.recommender.database.DatabaseUnavailable;
import dev.assay.recommender.lifecycle.Backoff;
import dev.assay.recommender.lifecycle.Shutdown;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;

/// Reads topics in batches, as a member of a group: as many records as there are, up to a limit.
///
/// Offsets are committed once a batch has been processed. An outage of the database is waited out in place: the
/// reader goes back to where the batch began, pauses, and stays in its group, so nothing is overtaken and
/// nothing rebalanced. After any other failure it begins again with what isn't committed. So a record may come
/// twice.
@Singleton
public class BatchReader {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration POLL_AT_REST = Duration.ofMillis(100);

    private final Broker broker;
    private final ConsumerLag lag;
    private final Shutdown shutdown;

    BatchReader(Broker broker, ConsumerLag lag, Shutdown shutdown) {
        this.broker = broker;
        this.lag = lag;
        this.shutdown = shutdown;
    }

    /// What is done with a batch.
    @FunctionalInterface
    public interface Work {

        /// Returns once nothing of it can get lost any more.
        ///
        /// @throws DatabaseUnavailable   if it can be processed later
        /// @throws CancellationException if the service is going down
        void process(ConsumerRecords<byte[], byte[]> records);
    }

    /// Reads a topic until the service goes down.
    ///
    /// @param most how many records a batch has
    public void read(String topic, String group, int most, Work work) {
        var backoff = Backoff.standard();
        do {
            try (Consumer<byte[], byte[]> consumer = broker.groupConsumer(group + "-" + topic, group, most)) {
                consumer.subscribe(List.of(topic));
                consume(topic, consumer, work, backoff);
            } catch (RuntimeException failed) {
                Log.warnf(failed, "The records of %s wait, and are read again in a moment", topic);
            }
        } while (shutdown.pause(backoff.next()));
    }

    private void consume(String topic, Consumer<byte[], byte[]> consumer, Work work, Backoff backoff) {
        while (!shutdown.hasBegun()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            lag.update(consumer, topic);
            if (records.isEmpty()) {
                continue;
            }
            try {
                work.process(records);
                consumer.commitSync();
                backoff.reset();
            } catch (DatabaseUnavailable unavailable) {
                Log.warnf("What arrives waits for the database: %s", unavailable.getMessage());
                rewind(consumer, records);
                rest(consumer, backoff.next());
            } catch (CommitFailedException | RebalanceInProgressException reassigned) {
                Log.debug("Partitions change hands: their records come again, and change nothing", reassigned);
            } catch (CancellationException goingDown) {
                return;
            }
        }
    }

    private static void rewind(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, records.records(partition).getFirst().offset());
            }
        }
    }

    /// Stays in the group without reading on.
    private void rest(Consumer<byte[], byte[]> consumer, Duration pause) {
        long until = System.nanoTime() + pause.toNanos();
        while (System.nanoTime() < until && !shutdown.hasBegun()) {
            // Partitions that were assigned meanwhile too; what came of them before that is given back.
            consumer.pause(consumer.assignment());
            rewind(consumer, consumer.poll(POLL_AT_REST));
        }
        consumer.resume(consumer.paused());
    }
}
