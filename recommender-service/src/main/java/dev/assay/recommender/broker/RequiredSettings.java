package dev.assay.recommender.broker;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.AbstractConfig;

/// The settings without which a record can be lost, doubled or skipped. They are checked on what a client is
/// really made with, after all defaults and overrides: a wrong one stops the start.
final class RequiredSettings {

    private RequiredSettings() {}

    /// What is acknowledged is on all in-sync replicas, once.
    static void requireOfProducer(String name, Map<String, ?> settings) {
        var effective = new ProducerConfig(Map.copyOf(settings));
        // "all" reads back as -1.
        require(name, effective, ProducerConfig.ACKS_CONFIG, "-1");
        require(name, effective, ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    }

    /// What was sent before the first start is read, and what isn't processed isn't committed.
    static void requireOfConsumer(String name, Map<String, ?> settings) {
        var effective = new ConsumerConfig(Map.copyOf(settings));
        require(name, effective, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        require(name, effective, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    }

    private static void require(String name, AbstractConfig effective, String setting, Object required) {
        Object actual = effective.values().get(setting);
        if (!required.equals(actual)) {
            throw new IllegalStateException("The Kafka client of %s must have %s=%s, but has %s"
                    .formatted(name, setting, "-1".equals(required) ? "all" : required, actual));
        }
    }
}
