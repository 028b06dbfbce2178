package dev.assay.recommender.scoring;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What a category is worth, by table: for facts that have names and no order.
public record CategoryValues(Map<String, Double> values) {

    public CategoryValues {
        values = Map.copyOf(new TreeMap<>(values));
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a table of values needs a category");
        }
        values.forEach(Numbers::requireFinite);
    }

    /// What the category is worth.
    ///
    /// @throws IllegalArgumentException if the table doesn't know the category: it has no value by stealth
    public double valueOf(String category) {
        if (!values.containsKey(category)) {
            throw new IllegalArgumentException("no value for the category " + category);
        }
        return Objects.requireNonNull(values.get(category));
    }

    /// The categories that are worth at least this, by name.
    public List<String> worthAtLeast(double value) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() >= value)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
