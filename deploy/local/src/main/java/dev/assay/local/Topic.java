package dev.assay.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A Kafka topic as `contracts/events/topics.yaml` declares it.
///
/// @param name       its name
/// @param key        what its records are keyed by, for people
/// @param holds      what its records say, for people
/// @param partitions at least 1
/// @param config     topic settings of the broker, by their names there
public record Topic(String name, String key, String holds, int partitions, Map<String, String> config) {

    public Topic {
        config = Map.copyOf(config);
        if (partitions < 1) {
            throw new IllegalArgumentException("%s needs at least one partition".formatted(name));
        }
    }

    /// All topics of the contract, in its order.
    public static List<Topic> declared() {
        try (InputStream yaml =
                Objects.requireNonNull(Topic.class.getResourceAsStream("/contracts/events/topics.yaml"))) {
            return List.copyOf(new YAMLMapper().readValue(yaml, new TypeReference<List<Topic>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
