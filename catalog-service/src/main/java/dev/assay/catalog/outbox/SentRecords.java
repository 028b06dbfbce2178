package dev.assay.catalog.outbox;

import dev.assay.catalog.problem.CatalogRefusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/// What the broker has of us, as others read it at their start.
@Singleton
public class SentRecords {

    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaSettings kafka;
    private final Clock clock;

    SentRecords(KafkaSettings kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /// The newest record of each key on a compacted topic, but for what was withdrawn.
    ///
    /// @throws CatalogRefusal.BrokerUnreachable if the broker doesn't answer in time, or lacks the topic
    public Map<String, String> newest(String topic) {
        Instant end = clock.instant().plus(WITHIN);
        try (Consumer<String, String> consumer = kafka.connectConsumer()) {
            List<PartitionInfo> known = consumer.partitionsFor(topic);
            List<TopicPartition> partitions = known == null
                    ? List.of()
                    : known.stream()
                            .map(one -> new TopicPartition(topic, one.partition()))
                            .toList();
            if (partitions.isEmpty()) {
                throw new CatalogRefusal.BrokerUnreachable();
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<String, String> newest = new TreeMap<>();
            while (ends.entrySet().stream().anyMatch(last -> consumer.position(last.getKey()) < last.getValue())) {
                if (clock.instant().isAfter(end)) {
                    throw new CatalogRefusal.BrokerUnreachable();
                }
                consumer.poll(POLL).forEach(record -> {
                    if (record.value() == null) {
                        newest.remove(record.key());
                    } else {
                        newest.put(record.key(), record.value());
                    }
                });
            }
            return newest;
        } catch (KafkaException _) {
            throw new CatalogRefusal.BrokerUnreachable();
        }
    }
}
