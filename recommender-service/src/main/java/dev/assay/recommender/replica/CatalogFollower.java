package dev.assay.recommender.replica;

import dev.assay.recommender.broker.Broker;
import dev.assay.recommender.broker.ConsumerLag;
import dev.assay.recommender.broker.MalformedEvent;
import dev.assay.recommender.lifecycle.Backoff;
import dev.assay.recommender.lifecycle.Shutdown;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Keeps this process's replica in step with the catalogue: reads the catalogue's topics from their beginning, then
/// follows them. It belongs to no group and commits nothing, so every process reads everything at each start.
///
/// Applying a record twice is harmless; so after any failure it simply begins again. A record that can't be
/// read is logged and counted, and doesn't stop it: the revision that needs it stays open, and the last
/// closed one stays in use.
@Singleton
class CatalogFollower {

    private static final List<String> TOPICS =
            List.of(CatalogEventReader.TECHNOLOGIES, CatalogEventReader.REVISIONS, CatalogEventReader.STORIES);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Broker broker;
    private final CatalogReplica replica;
    private final CaseStudies caseStudies;
    private final ConsumerLag lag;
    private final Shutdown shutdown;
    private final CatalogStates states = new CatalogStates();
    private @Nullable Thread thread;

    CatalogFollower(
            Broker broker, CatalogReplica replica, CaseStudies caseStudies, ConsumerLag lag, Shutdown shutdown) {
        this.broker = broker;
        this.replica = replica;
        this.caseStudies = caseStudies;
        this.lag = lag;
        this.shutdown = shutdown;
    }

    void onStart(@Observes StartupEvent event) {
        // The client pins its carrier when it waits, so this is a thread of its own.
        thread = Thread.ofPlatform().name("catalog-follower").daemon().start(this::run);
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            thread.join(POLL.multipliedBy(4));
        }
    }

    private void run() {
        var backoff = Backoff.standard();
        do {
            try (Consumer<byte[], byte[]> consumer = broker.assignedConsumer("recommender-catalog")) {
                follow(consumer, backoff);
            } catch (KafkaException unreachable) {
                Log.warnf("The catalogue's topics can't be read yet: %s", unreachable.getMessage());
            }
        } while (shutdown.pause(backoff.next()));
    }

    private void follow(Consumer<byte[], byte[]> consumer, Backoff backoff) {
        List<TopicPartition> partitions = new ArrayList<>();
        TOPICS.forEach(topic -> partitions.addAll(partitionsOf(topic, consumer)));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        boolean behind = true;
        while (!shutdown.hasBegun()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                apply(record);
            }
            TOPICS.forEach(topic -> lag.update(consumer, topic));
            if (behind && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                behind = false;
                replica.caughtUp();
                backoff.reset();
                Log.infof(
                        "Caught up with the catalogue: %s",
                        replica.closed()
                                .map(catalog -> "revision " + catalog.revision())
                                .orElse("no revision is closed yet"));
            }
        }
    }

    private static List<TopicPartition> partitionsOf(String topic, Consumer<?, ?> consumer) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new KafkaException("There is no topic " + topic);
        }
        return partitions.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private void apply(ConsumerRecord<byte[], byte[]> record) {
        try {
            CatalogEvent event = CatalogEventReader.read(record);
            caseStudies.apply(event);
            states.apply(event).ifPresent(replica::publish);
            replica.announced(states.announced());
        } catch (MalformedEvent malformed) {
            replica.countMalformed();
            Log.errorf(
                    "Skipped record %d of %s-%d: %s",
                    record.offset(), record.topic(), record.partition(), malformed.getMessage());
        }
    }
}
