package dev.assay.recommender.deadletter;

import dev.assay.recommender.broker.Broker;
import io.quarkus.logging.Log;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/// Sets records aside: each goes as it came to the dead-letter topic of its topic, with the reason and its place
/// added to its headers.
public final class DeadLetterWriter implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final DeadLetterMetrics metrics;

    public DeadLetterWriter(Broker broker, DeadLetterMetrics metrics) {
        this.metrics = metrics;
        producer = broker.producerOfLargeRecords("recommender-dead-letters");
    }

    /// Sets a record aside, and returns once the broker has it.
    ///
    /// @throws KafkaException if the broker doesn't take it now
    public void setAside(ConsumerRecord<byte[], byte[]> record, String reason) {
        String place = "record %d of %s-%d".formatted(record.offset(), record.topic(), record.partition());
        if (record.serializedValueSize() > Broker.LARGEST_RECORD) {
            Log.errorf("Skipped %s: %d bytes are too many to set aside", place, record.serializedValueSize());
            return;
        }
        Log.warnf("Set aside %s: %s", place, reason);
        var letter = new ProducerRecord<>(
                DeadLetterHeaders.topicFor(record.topic()), null, record.key(), record.value(), record.headers());
        letter.headers()
                .add(DeadLetterHeaders.REASON, bytes(reason))
                .add(DeadLetterHeaders.TOPIC, bytes(record.topic()))
                .add(DeadLetterHeaders.PARTITION, bytes(String.valueOf(record.partition())))
                .add(DeadLetterHeaders.OFFSET, bytes(String.valueOf(record.offset())));
        try {
            producer.send(letter).get();
            metrics.countSetAside(record.topic());
        } catch (ExecutionException failed) {
            throw new KafkaException("A dead letter can't be sent", failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
