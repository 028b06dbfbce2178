package dev.assay.catalog.outbox;

import dev.assay.catalog.problem.CatalogRefusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/// What the broker has of us, as others read it at their start.
@Singleton
public class SentRecords {

    /// By what a topic is told from what it was before, or from another of its name, without reading it.
    ///
    /// @param ends the offset after the last record of each partition
    public record Extent(Uuid topic, Map<Integer, Long> ends) {
        public Extent {
            ends = Map.copyOf(ends);
        }
    }

    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaSettings kafka;
    private final BrokerAdmin broker;
    private final Clock clock;

    SentRecords(KafkaSettings kafka, BrokerAdmin broker, Clock clock) {
        this.kafka = kafka;
        this.broker = broker;
        this.clock = clock;
    }

    /// How far a topic goes.
    ///
    /// @throws CatalogRefusal.BrokerUnreachable if the broker doesn't answer in time, or lacks the topic
    public Extent extent(String topic) {
        try {
            TopicDescription described = answered(broker.connected()
                    .describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic));
            Map<TopicPartition, OffsetSpec> latest = described.partitions().stream()
                    .collect(Collectors.toMap(
                            one -> new TopicPartition(topic, one.partition()), _ -> OffsetSpec.latest()));
            return new Extent(
                    described.topicId(),
                    answered(broker.connected().listOffsets(latest).all()).entrySet().stream()
                            .collect(Collectors.toMap(
                                    end -> end.getKey().partition(),
                                    end -> end.getValue().offset())));
        } catch (KafkaException | ExecutionException _) {
            throw new CatalogRefusal.BrokerUnreachable();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CatalogRefusal.BrokerUnreachable();
        }
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

    /// The client gives up by itself.
    private static <T> T answered(@Nullable KafkaFuture<T> answer) throws InterruptedException, ExecutionException {
        return Objects.requireNonNull(answer).get();
    }
}
