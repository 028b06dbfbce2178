package dev.assay.recommender.recommendation;

import dev.assay.recommender.broker.BatchReader;
import dev.assay.recommender.broker.Broker;
import dev.assay.recommender.broker.MalformedEvent;
import dev.assay.recommender.database.Schema;
import dev.assay.recommender.deadletter.DeadLetterMetrics;
import dev.assay.recommender.deadletter.DeadLetterWriter;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.questionnaire.SubmissionCheck;
import dev.assay.recommender.replica.CatalogReplica;
import dev.assay.recommender.telemetry.TraceParent;
import io.opentelemetry.context.Context;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/// Scores what arrives on `questionnaire-submitted`. A batch is done once its effect is in the database, and
/// what can never be processed is on the topic of dead letters.
@Singleton
class SubmissionConsumer {

    private static final String GROUP = "recommender";
    /// Between two batches, and until the last of one is stored, nothing is scored: the larger, the less of the time.
    private static final int BATCH = 200;
    private static final Duration END_BATCH_WITHIN = Duration.ofSeconds(10);

    private final Broker broker;
    private final BatchReader reader;
    private final Schema schema;
    private final CatalogReplica replica;
    private final Scoring scoring;
    private final SubmissionCheck check;
    private final DeadLetterMetrics letterMetrics;
    private @Nullable Thread thread;

    SubmissionConsumer(
            Broker broker,
            BatchReader reader,
            Schema schema,
            CatalogReplica replica,
            Scoring scoring,
            Questionnaire questionnaire,
            DeadLetterMetrics letterMetrics) {
        this.broker = broker;
        this.reader = reader;
        this.schema = schema;
        this.replica = replica;
        this.scoring = scoring;
        this.check = new SubmissionCheck(questionnaire);
        this.letterMetrics = letterMetrics;
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
        try (var letters = new DeadLetterWriter(broker, letterMetrics)) {
            reader.read(SubmissionEvent.TOPIC, GROUP, BATCH, records -> process(records, letters));
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
        Map<Submission, Context> traces = new LinkedHashMap<>();
        submitted.forEach((record, submission) -> traces.putIfAbsent(submission, TraceParent.of(record.headers())));
        Map<Submission, Throwable> unscorable = scoring.complete(traces);
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
}
