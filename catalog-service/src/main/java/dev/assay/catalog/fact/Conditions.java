package dev.assay.catalog.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.attribute.ConditionKey;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The circumstances that a fact states, in the order of the vocabulary.
///
/// @param stated a `Long` for numbers, a `String` for all others
@Schema(
        type = SchemaType.OBJECT,
        description = "Stated circumstances, by key: numbers or texts.",
        examples = "{\"connections\": 64, \"frameworkVersion\": \"3.1\"}",
        properties = {})
public record Conditions(Map<ConditionKey, Object> stated) {

    /// Nothing is stated.
    public static final Conditions NONE = new Conditions(Map.of());

    public Conditions {
        var ordered = new TreeMap<ConditionKey, Object>();
        stated.forEach((key, value) -> {
            if (key.isNumber() ? !(value instanceof Long) : !(value instanceof String)) {
                throw new IllegalArgumentException("%s can't be %s".formatted(key.key(), value));
            }
            ordered.put(key, value);
        });
        stated = Collections.unmodifiableMap(ordered);
    }

    /// Conditions by the names of their keys.
    static Conditions ofNames(Map<String, Object> byName) {
        var stated = new EnumMap<ConditionKey, Object>(ConditionKey.class);
        byName.forEach((key, value) -> stated.put(ConditionKey.parse(key).orElseThrow(), value));
        return new Conditions(stated);
    }

    public Optional<Object> of(ConditionKey key) {
        return Optional.ofNullable(stated.get(key));
    }

    public Set<ConditionKey> keys() {
        return stated.keySet();
    }

    /// Those that don't describe what the technology ran on.
    Conditions withoutSetUp() {
        return new Conditions(stated.entrySet().stream()
                .filter(entry -> !entry.getKey().isSetUp())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// By the names of the keys, as files and JSON have them.
    @JsonValue
    public Map<String, Object> byName() {
        return stated.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().key(), Map.Entry::getValue, (first, _) -> first, LinkedHashMap::new));
    }
}
