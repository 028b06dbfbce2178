package dev.assay.catalog.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// How the relay talks to Kafka. What a lost or doubled message would follow from is set here, whatever else the
/// environment sets, and read back before anything is sent.
@Singleton
class KafkaSettings {

    private static final int REQUEST_MILLIS = 5_000;
    private static final int DELIVERY_MILLIS = 10_000;

    private final Map<String, Object> environment;

    /// @param environment the settings named `kafka.*`: addresses, and what a secured broker wants
    KafkaSettings(@Identifier("default-kafka-broker") Map<String, Object> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// @throws IllegalStateException if acknowledged messages could be lost or doubled with these settings
    void check() {
        var effective = new ProducerConfig(producer());
        expect(effective.getString(ProducerConfig.ACKS_CONFIG).equals("-1"), ProducerConfig.ACKS_CONFIG);
        expect(
                effective.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG),
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG);
        expect(
                effective.getInt(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION) <= 5,
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION);
        expect(effective.getInt(ProducerConfig.RETRIES_CONFIG) > 0, ProducerConfig.RETRIES_CONFIG);
        expect(
                effective.getInt(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG) == DELIVERY_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG);
    }

    Producer<byte[], byte[]> connectProducer() {
        return new KafkaProducer<>(producer());
    }

    /// For reading what was sent, from its beginning and without leaving a trace.
    Consumer<String, String> connectConsumer() {
        Map<String, Object> settings = new HashMap<>(environment);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "catalog-service-sent");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    Admin connectAdmin() {
        Map<String, Object> settings = new HashMap<>(environment);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "catalog-service-health");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2_000);
        return Admin.create(settings);
    }

    private Map<String, Object> producer() {
        Map<String, Object> settings = new HashMap<>(environment);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "catalog-service-outbox");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1_048_576);
        return settings;
    }

    private static void expect(boolean holds, String setting) {
        if (!holds) {
            throw new IllegalStateException(
                    "The Kafka setting %s would let messages be lost or doubled".formatted(setting));
        }
    }
}
