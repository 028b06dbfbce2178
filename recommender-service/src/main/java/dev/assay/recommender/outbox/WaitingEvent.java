package dev.assay.recommender.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/// A row of the outbox.
record WaitingEvent(
        long id,
        String topic,
        String key,
        UUID eventId,
        String type,
        String subject,
        String payload,
        Instant createdAt) {

    private static final String SOURCE = "/recommender-service";

    /// The oldest rows, or none if another replica is sending: it holds the lock until its transaction ends.
    static List<WaitingEvent> lockAndRead(Connection connection, long lock, int most) throws SQLException {
        List<WaitingEvent> batch = new ArrayList<>();
        try (var tryLock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            tryLock.setLong(1, lock);
            try (ResultSet locked = tryLock.executeQuery()) {
                if (!locked.next() || !locked.getBoolean(1)) {
                    return batch;
                }
            }
        }
        try (var select = connection.prepareStatement("""
                select id, topic, record_key, event_id, type, subject, payload, created_at
                from outbox order by id limit ?""")) {
            select.setInt(1, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    batch.add(new WaitingEvent(
                            rows.getLong("id"),
                            rows.getString("topic"),
                            rows.getString("record_key"),
                            rows.getObject("event_id", UUID.class),
                            rows.getString("type"),
                            rows.getString("subject"),
                            rows.getString("payload"),
                            rows.getTimestamp("created_at").toInstant()));
                }
            }
        }
        return batch;
    }

    static void delete(Connection connection, List<WaitingEvent> sent) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(WaitingEvent::id).toArray()));
            delete.executeUpdate();
        }
    }

    /// As a CloudEvent 1.0 in Kafka's binary mode.
    ProducerRecord<byte[], byte[]> asRecord() {
        var record = new ProducerRecord<>(topic, bytes(key), bytes(payload));
        record.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(eventId.toString()))
                .add("ce_source", bytes(SOURCE))
                .add("ce_type", bytes(type))
                .add("ce_time", bytes(createdAt.toString()))
                .add("ce_subject", bytes(subject))
                .add("content-type", bytes("application/json"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
