package dev.assay.catalog.outbox;

import dev.assay.catalog.database.ListeningWorker;
import dev.assay.catalog.database.Schema;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    private final KafkaSettings kafka;
    private final ListeningWorker worker;
    private @Nullable Producer<byte[], byte[]> producer;

    Relay(KafkaSettings kafka, Schema schema) {
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

    private void drain(Connection connection) throws SQLException, InterruptedException, ExecutionException {
        connection.setAutoCommit(false);
        try {
            while (lock(connection) && sendSome(connection)) {
                connection.commit();
            }
            connection.commit();
        } catch (SQLException | RuntimeException | InterruptedException | ExecutionException failed) {
            connection.rollback();
            throw failed;
        }
        connection.setAutoCommit(true);
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /// A message as it waits in the outbox.
    private record Waiting(
            long position,
            String topic,
            String key,
            UUID id,
            String type,
            String subject,
            @Nullable String payload,
            Instant createdAt) {}

    /// @return whether more may wait
    private boolean sendSome(Connection connection) throws SQLException, InterruptedException, ExecutionException {
        List<Waiting> waiting = oldest(connection);
        if (waiting.isEmpty()) {
            return false;
        }
        if (producer == null) {
            producer = kafka.connectProducer();
        }
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (Waiting each : waiting) {
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
                delete(waiting.get(acknowledged - 1).position(), connection);
                connection.commit();
            }
        }
        return waiting.size() == BATCH;
    }

    private static List<Waiting> oldest(Connection connection) throws SQLException {
        var waiting = new ArrayList<Waiting>();
        try (var query = connection.prepareStatement("select id, topic, record_key, event_id, type, subject, payload,"
                        + " created_at from outbox order by id limit " + BATCH);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                waiting.add(new Waiting(
                        rows.getLong("id"),
                        rows.getString("topic"),
                        rows.getString("record_key"),
                        rows.getObject("event_id", UUID.class),
                        rows.getString("type"),
                        rows.getString("subject"),
                        rows.getString("payload"),
                        rows.getObject("created_at", OffsetDateTime.class).toInstant()));
            }
        }
        return waiting;
    }

    private static void delete(long position, Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where id <= ?")) {
            delete.setLong(1, position);
            delete.executeUpdate();
        }
    }

    /// A CloudEvent in Kafka's binary mode.
    private static ProducerRecord<byte[], byte[]> record(Waiting waiting) {
        var record = new ProducerRecord<>(
                waiting.topic(), bytes(waiting.key()), waiting.payload() == null ? null : bytes(waiting.payload()));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", waiting.id().toString());
        header(record, "ce_source", "/catalog-service");
        header(record, "ce_type", waiting.type());
        header(record, "ce_time", waiting.createdAt().toString());
        header(record, "ce_subject", waiting.subject());
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
