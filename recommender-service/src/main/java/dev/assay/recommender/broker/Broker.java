package dev.assay.recommender.broker;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Makes the Kafka clients of this service. Where the broker is and how to log in there comes from the configuration
/// under `kafka.`; what keeps records safe is fixed here and can't be configured away.
@Singleton
public class Broker {

    /// Of a record, once it is unpacked: what the broker takes packed can be larger than its own limit.
    public static final int LARGEST_RECORD = 32 << 20;

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
    private static final int ROOM_FOR_HEADERS = 1 << 20;

    private final Map<String, Object> configured;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> configured) {
        this.configured = configured;
    }

    /// A producer that knows the fate of each record within half a minute.
    public Producer<byte[], byte[]> producer(String clientId) {
        Map<String, Object> settings = producerSettings(clientId);
        RequiredSettings.requireOfProducer(clientId, settings);
        return new KafkaProducer<>(settings);
    }

    /// A producer of records as large as any that can be read.
    public Producer<byte[], byte[]> producerOfLargeRecords(String clientId) {
        Map<String, Object> settings = producerSettings(clientId);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD + ROOM_FOR_HEADERS);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * LARGEST_RECORD);
        RequiredSettings.requireOfProducer(clientId, settings);
        return new KafkaProducer<>(settings);
    }

    /// A consumer in a group, which commits when it is told to.
    ///
    /// @param most how many records it gets at a time
    public Consumer<byte[], byte[]> groupConsumer(String clientId, String group, int most) {
        Map<String, Object> settings = groupSettings(clientId, group, most);
        RequiredSettings.requireOfConsumer(clientId, settings);
        return new KafkaConsumer<>(settings);
    }

    /// A consumer without a group, to be assigned partitions by hand.
    public Consumer<byte[], byte[]> assignedConsumer(String clientId) {
        Map<String, Object> settings = consumerSettings(clientId);
        RequiredSettings.requireOfConsumer(clientId, settings);
        return new KafkaConsumer<>(settings);
    }

    /// The record at a place.
    ///
    /// @return empty if it isn't there any more
    /// @throws KafkaException if the broker doesn't answer
    public Optional<ConsumerRecord<byte[], byte[]>> recordAt(TopicPartition partition, long offset) {
        try (Consumer<byte[], byte[]> consumer = assignedConsumer("recommender-record")) {
            if (!isThere(partition, consumer)) {
                return Optional.empty();
            }
            consumer.assign(List.of(partition));
            consumer.seek(partition, offset);
            if (consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L) > offset
                    || consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L) <= offset) {
                return Optional.empty();
            }
            var records = consumer.poll(ANSWERED_WITHIN).records(partition);
            if (records.isEmpty()) {
                throw new TimeoutException("The broker doesn't send the record");
            }
            return Optional.of(records.getFirst()).filter(record -> record.offset() == offset);
        }
    }

    /// Whether a topic is there, and has a partition.
    ///
    /// @throws KafkaException if the broker doesn't answer
    public boolean isThere(TopicPartition partition) {
        try (Consumer<byte[], byte[]> consumer = assignedConsumer("recommender-partition")) {
            return isThere(partition, consumer);
        }
    }

    private static boolean isThere(TopicPartition partition, Consumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(partition.topic()).stream()
                .anyMatch(each -> each.partition() == partition.partition());
    }

    Map<String, Object> producerSettings(String clientId) {
        Map<String, Object> settings = common(clientId);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "0");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "20000");
        return settings;
    }

    Map<String, Object> consumerSettings(String clientId) {
        Map<String, Object> settings = common(clientId);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
        return settings;
    }

    /// What a member that was killed had been given waits until the broker misses it, even for its own
    /// successor: by default for 45 s, here for ten, and otherwise where `kafka.session.timeout.ms` says so. Who is
    /// missed by mistake joins again and reads some records twice. A name that a member keeps
    /// (`group.instance.id`) would spare its successor the wait, but replicas of a Deployment have no such
    /// names, and two of one name shut each other out.
    Map<String, Object> groupSettings(String clientId, String group, int most) {
        Map<String, Object> settings = consumerSettings(clientId);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, most);
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "10000");
        settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "3000");
        return settings;
    }

    private Map<String, Object> common(String clientId) {
        Map<String, Object> settings = new HashMap<>(configured);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "5000");
        return settings;
    }
}
