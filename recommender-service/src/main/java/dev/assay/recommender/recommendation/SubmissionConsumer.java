package dev.assay.recommender.recommendation;

import dev.assay.recommender.broker.Broker;
import dev.assay.recommender.broker.MalformedEvent;
import dev.assay.recommender.database.DatabaseUnavailable;
import dev.assay.recommender.database.Schema;
import dev.assay.recommender.deadletter.DeadLetterWriter;
import dev.assay.recommender.lifecycle.Backoff;
import dev.assay.recommender.lifecycle.Shutdown;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.questionnaire.SubmissionCheck;
import dev.assay.recommender.replica.CatalogReplica;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jspecify.annotations.Nullable;

/// Scores what arrives on `questionnaire-submitted`, in batches: as many records as there are, up to a limit.
///
/// Offsets are committed once the effect of the batch is in the database and what can never be processed is on the
/// dead-letter topic. An outage is waited out in place: the consumer goes back to where the batch began, pauses, and
/// stays in its group, so nothing is overtaken and nothing rebalanced. After any other failure it begins again with
/// what isn't committed; what comes twice changes nothing.
@Singleton
class SubmissionConsumer {

    private static final String GROUP = "recommender";
    private static final int BATCH = 50;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration END_BATCH_WITHIN = Duration.ofSeconds(10);

    private final Broker broker;
    private final Schema schema;
    private final CatalogReplica replica;
    private final Scoring scoring;
    private final SubmissionCheck check;
    private final Shutdown shutdown;
    private @Nullable Thread thread;

    SubmissionConsumer(
            Broker broker,
            Schema schema,
            CatalogReplica replica,
            Scoring scoring,
            Questionnaire questionnaire,
            Shutdown shutdown) {
        this.broker = broker;
        this.schema = schema;
        this.replica = replica;
        this.scoring = scoring;
        this.check = new SubmissionCheck(questionnaire);
        this.shutdown = shutdown;
    }

    void onStart(@Observes StartupEvent event) {
        // The client pins its carrier when it waits, so this is a thread of its own.
        thread = Thread.ofPlatform().name("submission-consumer").daemon().start(this::run);
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            thread.join(END_BATCH_WITHIN);
        }
    }

    private void run() {
        if (!schema.await() || replica.awaitClosed().isEmpty()) {
            return;
        }
        var backoff = Backoff.standard();
        do {
            try (var letters = new DeadLetterWriter(broker);
                    Consumer<byte[], byte[]> consumer = broker.groupConsumer("recommender-submissions", GROUP, BATCH)) {
                consumer.subscribe(List.of(SubmissionEvent.TOPIC));
                consume(consumer, letters, backoff);
            } catch (RuntimeException failed) {
                Log.warn("Questionnaires on the topic wait, and are read again in a moment", failed);
            }
        } while (shutdown.pause(backoff.next()));
    }

    private void consume(Consumer<byte[], byte[]> consumer, DeadLetterWriter letters, Backoff backoff) {
        while (!shutdown.hasBegun()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (records.isEmpty()) {
                continue;
            }
            try {
                process(records, letters);
                consumer.commitSync();
                backoff.reset();
            } catch (DatabaseUnavailable unavailable) {
                Log.warnf("Scoring waits for the database: %s", unavailable.getMessage());
                rewind(consumer, records);
                rest(consumer, backoff.next());
            } catch (CommitFailedException | RebalanceInProgressException reassigned) {
                Log.debug("Partitions change hands: their records come again, and change nothing", reassigned);
            } catch (CancellationException goingDown) {
                return;
            }
        }
    }

    private void process(ConsumerRecords<byte[], byte[]> records, DeadLetterWriter letters) {
        Map<ConsumerRecord<byte[], byte[]>, Throwable> refused = new LinkedHashMap<>();
        Map<ConsumerRecord<byte[], byte[]>, Submission> submitted = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                SubmissionEvent.read(record.headers(), record.value(), check)
                        .ifPresent(submission -> submitted.put(record, submission));
            } catch (RuntimeException malformed) {
                refused.put(record, malformed);
            }
        }
        Map<Submission, Throwable> unscorable = scoring.complete(List.copyOf(submitted.values()));
        submitted.forEach((record, submission) -> {
            Throwable reason = unscorable.get(submission);
            if (reason != null) {
                refused.put(record, reason);
            }
        });
        refused.forEach((record, reason) -> letters.setAside(record, explained(reason)));
    }

    private static String explained(Throwable reason) {
        if (reason instanceof MalformedEvent malformed) {
            return String.valueOf(malformed.getMessage());
        }
        Log.error("A questionnaire can't be scored", reason);
        return reason.toString();
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
            rewind(consumer, consumer.poll(Duration.ofMillis(100)));
        }
        consumer.resume(consumer.paused());
    }
}
