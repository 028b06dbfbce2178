package dev.assay.recommender.broker;

import io.quarkus.arc.Unremovable;
import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.Config;

/// Checks the settings of every Kafka client that a messaging channel makes, that of its dead letters included, as they
/// are handed to the client.
@Singleton
@Unremovable
class ChannelCheck implements ClientCustomizer<Map<String, Object>> {

    @Override
    public Map<String, Object> customize(String channel, Config channelConfig, Map<String, Object> settings) {
        if (settings.containsKey(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG)) {
            RequiredSettings.requireOfProducer("the dead letters of " + channel, settings);
        } else {
            RequiredSettings.requireOfConsumer(channel, settings);
        }
        return settings;
    }
}
