package dev.assay.recommender.outbox;

import dev.assay.recommender.telemetry.TraceParent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// An event in the outbox.
record WaitingEvent(
        long id,
        String topic,
        String key,
        UUID eventId,
        String type,
        String subject,
        String payload,
        Instant createdAt,
        @Nullable String traceparent) {

    private static final String SOURCE = "/recommender-service";

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
        if (traceparent != null) {
            record.headers().add(TraceParent.HEADER, bytes(traceparent));
        }
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
