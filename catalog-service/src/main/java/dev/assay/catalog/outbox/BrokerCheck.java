package dev.assay.catalog.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready while the broker answers and the topics keep the newest state of each key, as the replicas of others rely on.
@Readiness
@Singleton
class BrokerCheck implements HealthCheck {

    private static final List<ConfigResource> TOPICS = List.of(
            new ConfigResource(ConfigResource.Type.TOPIC, "catalog-technologies"),
            new ConfigResource(ConfigResource.Type.TOPIC, "catalog-revisions"));
    private static final long WITHIN_MILLIS = 2_500;

    private final BrokerAdmin broker;

    BrokerCheck(BrokerAdmin broker) {
        this.broker = broker;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("broker");
        try {
            var settings = broker.connected().describeConfigs(TOPICS).all().get(WITHIN_MILLIS, TimeUnit.MILLISECONDS);
            for (ConfigResource topic : TOPICS) {
                String policy = Objects.requireNonNull(settings.get(topic))
                        .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                        .value();
                if (!policy.equals(TopicConfig.CLEANUP_POLICY_COMPACT)) {
                    return response.down()
                            .withData(
                                    "reason",
                                    "topic %s has cleanup.policy %s, not compact".formatted(topic.name(), policy))
                            .build();
                }
            }
            return response.up().build();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return response.down().build();
        } catch (ExecutionException | TimeoutException | KafkaException _) {
            return response.down()
                    .withData("reason", "the broker doesn't answer, or lacks the topics")
                    .build();
        }
    }
}
