package dev.assay.local.testing;

import dev.assay.local.LocalStack;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Everything that the recommender has in its database and on its topics: read back, it shows what is lost or
/// doubled.
///
/// @param submissions     how many rows there are of each id
/// @param recommendations how many rows there are of each id
/// @param completions     under each key the different `ce_id`s: the same event may be there twice
/// @param setAside        the keys of dead letters
public record Ledger(
        Map<String, Integer> submissions,
        Map<String, Integer> recommendations,
        Map<String, Set<String>> completions,
        Set<String> setAside) {

    /// Reads it all.
    public static Ledger of(LocalStack stack) {
        return of(
                stack.postgres().jdbcUrl("recommender"),
                stack.postgres().password(),
                stack.kafka().bootstrapServers());
    }

    /// Reads it all.
    ///
    /// @param database where the recommender's is
    public static Ledger of(String database, String password, String bootstrapServers) {
        Map<String, Set<String>> completions = new HashMap<>();
        for (ConsumerRecord<String, byte[]> event : records("recommendation-completed", bootstrapServers)) {
            completions
                    .computeIfAbsent(event.key(), _ -> new HashSet<>())
                    .add(new String(event.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
        }
        Set<String> setAside = new HashSet<>();
        records("questionnaire-submitted-dlq", bootstrapServers).forEach(letter -> setAside.add(letter.key()));
        return new Ledger(
                count("submission", database, password),
                count("recommendation", database, password),
                completions,
                setAside);
    }

    /// Those of some ids that aren't stored, scored and announced.
    public Set<String> lost(Collection<String> ids) {
        Set<String> lost = new TreeSet<>(ids);
        lost.removeIf(id -> submissions.containsKey(id)
                && recommendations.containsKey(id)
                && completions.containsKey(id)
                && !setAside.contains(id));
        return lost;
    }

    /// The ids, whatever they are, that are stored, scored or announced more than once, or announced without a
    /// result.
    public Set<String> doubled() {
        Set<String> doubled = new TreeSet<>();
        Stream.of(submissions, recommendations)
                .forEach(rows -> rows.forEach((id, count) -> {
                    if (count > 1) {
                        doubled.add(id);
                    }
                }));
        completions.forEach((id, events) -> {
            if (events.size() > 1 || !recommendations.containsKey(id)) {
                doubled.add(id);
            }
        });
        return doubled;
    }

    private static Map<String, Integer> count(String table, String database, String password) {
        Map<String, Integer> counts = new HashMap<>();
        try (var connection = DriverManager.getConnection(database, "recommender", password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id::text from " + table)) {
            while (rows.next()) {
                counts.merge(rows.getString(1), 1, Integer::sum);
            }
            return counts;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Everything that is on a topic now.
    private static List<ConsumerRecord<String, byte[]>> records(String topic, String bootstrapServers) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }
}
