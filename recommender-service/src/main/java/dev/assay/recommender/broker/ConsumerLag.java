package dev.assay.recommender.broker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;

/// How many records wait on the partitions that this process reads, by topic, as of its last look at the broker.
@Singleton
public class ConsumerLag {

    private final MeterRegistry registry;
    private final Map<String, AtomicLong> byTopic = new ConcurrentHashMap<>();

    ConsumerLag(MeterRegistry registry) {
        this.registry = registry;
    }

    /// To be told by the thread of the consumer, after each poll.
    public void update(Consumer<?, ?> consumer, String topic) {
        byTopic.computeIfAbsent(topic, this::gauge)
                .set(consumer.assignment().stream()
                        .filter(partition -> partition.topic().equals(topic))
                        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                        .sum());
    }

    private AtomicLong gauge(String topic) {
        var lag = new AtomicLong();
        Gauge.builder("assay.consumer.lag", lag, AtomicLong::doubleValue)
                .description("Records that wait to be read by this process")
                .baseUnit("records")
                .tag("topic", topic)
                .register(registry);
        return lag;
    }
}
