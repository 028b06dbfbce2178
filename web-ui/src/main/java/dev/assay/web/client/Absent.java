package dev.assay.web.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what an answer leaves out: lists and maps that aren't there are empty ones.
final class Absent {

    private Absent() {}

    static <T> List<T> toEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    static <K, V> Map<K, V> toEmpty(@Nullable Map<K, V> given) {
        // Not Map.copyOf: conditions and answers keep the order in which they were sent.
        return given == null ? Map.of() : java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(given));
    }
}
