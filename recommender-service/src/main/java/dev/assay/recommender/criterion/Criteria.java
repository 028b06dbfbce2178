package dev.assay.recommender.criterion;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// All criteria, and how far facts are believed.
///
/// @param version of the method: grows when a criterion, a value function or a reliability changes
/// @param limits what only must-haves ask for
public record Criteria(
        String version, Reliability reliability, double approximateBy, List<Criterion> criteria, List<Limit> limits) {

    public Criteria {
        criteria = List.copyOf(criteria);
        limits = List.copyOf(limits);
        Stream<String> ids = Stream.concat(
                criteria.stream().map(Criterion::id), limits.stream().map(Limit::id));
        if (ids.distinct().count() != criteria.size() + limits.size()) {
            throw new IllegalArgumentException("a criterion or limit occurs twice");
        }
    }

    /// The criteria that ship with the service.
    public static Criteria shipped() {
        try (InputStream yaml = Objects.requireNonNull(
                Criteria.class.getResourceAsStream("/criteria/criteria.yaml"), "criteria/criteria.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(yaml, Criteria.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The criteria can't be read", e);
        }
    }

    public Criterion criterion(String id) {
        return criteria.stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no criterion " + id));
    }

    /// A criterion or a limit.
    public Fed fed(String id) {
        return limits.stream()
                .<Fed>map(limit -> limit)
                .filter(limit -> limit.id().equals(id))
                .findFirst()
                .orElseGet(() -> criterion(id));
    }

    /// Weights before any answer, of what is scored.
    public SequencedMap<String, Double> baseWeights() {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        criteria.stream()
                .filter(Criterion::isScored)
                .forEach(criterion -> weights.put(criterion.id(), criterion.base()));
        return weights;
    }
}
