package dev.assay.catalog.outbox;

import dev.assay.catalog.database.Coordination;
import dev.assay.catalog.database.ListeningWorker;
import dev.assay.catalog.database.Schema;
import dev.assay.catalog.telemetry.TraceParent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionExceptionResult;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/// Sends what is in the outbox, oldest first, and deletes what the broker has acknowledged.
///
/// One relay over all replicas works at a time, for two would overtake each other. A message whose acknowledgement got
/// lost is sent again, with all that came after it: consumers see some twice, and the newest of a key last.
@Singleton
class Relay {

    /// The number of the lock that the working relay holds, of no meaning but different from that of publishes.
    private static final long LOCK = 4_151_541_902L;

    private static final int BATCH = 100;
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(5);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final OutboxRepository outbox;
    private final Coordination coordination;
    private final KafkaSettings kafka;
    private final ListeningWorker worker;
    private @Nullable Producer<byte[], byte[]> producer;

    Relay(OutboxRepository outbox, Coordination coordination, KafkaSettings kafka, Schema schema) {
        this.outbox = outbox;
        this.coordination = coordination;
        this.kafka = kafka;
        this.worker = new ListeningWorker("outbox-relay", schema, Outbox.CHANNEL, AT_LEAST_EVERY, this::drain);
    }

    void start(@Observes StartupEvent started) {
        kafka.check();
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.close();
        if (producer != null) {
            producer.close(CLOSE_WITHIN);
        }
    }

    /// What the broker has acknowledged is deleted even where what follows failed.
    private void drain() {
        var turn = QuarkusTransaction.requiringNew().exceptionHandler(_ -> TransactionExceptionResult.COMMIT);
        boolean mayBeMore = true;
        while (mayBeMore) {
            mayBeMore = turn.call(() -> coordination.tryTake(LOCK) && sendSome());
        }
    }

    /// @return whether more may wait
    private boolean sendSome() throws InterruptedException, ExecutionException {
        List<WaitingEvent> waiting = outbox.oldest(BATCH);
        if (waiting.isEmpty()) {
            return false;
        }
        if (producer == null) {
            producer = kafka.connectProducer();
        }
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (WaitingEvent each : waiting) {
            sent.add(producer.send(record(each)));
        }
        int acknowledged = 0;
        try {
            for (Future<RecordMetadata> each : sent) {
                each.get();
                acknowledged++;
            }
        } finally {
            // What follows the first failure is kept, even where it arrived: sent again, the newest of a key is the
            // last.
            if (acknowledged > 0) {
                outbox.deleteUpTo(waiting.get(acknowledged - 1).position());
            }
        }
        return waiting.size() == BATCH;
    }

    /// A CloudEvent in Kafka's binary mode.
    private static ProducerRecord<byte[], byte[]> record(WaitingEvent waiting) {
        OutgoingEvent event = waiting.event();
        var record = new ProducerRecord<>(
                event.topic(), bytes(event.key()), event.payload() == null ? null : bytes(event.payload()));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", event.id().toString());
        header(record, "ce_source", "/catalog-service");
        header(record, "ce_type", event.type());
        header(record, "ce_time", waiting.createdAt().toString());
        header(record, "ce_subject", event.subject());
        header(record, "content-type", "application/json");
        if (waiting.traceparent() != null) {
            header(record, TraceParent.HEADER, waiting.traceparent());
        }
        return record;
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
