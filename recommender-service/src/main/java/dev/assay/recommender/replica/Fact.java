package dev.assay.recommender.replica;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one source says of one attribute of one technology.
///
/// @param variant set where the fact speaks of a configuration other than the technology's default
/// @param conditions scalars by key: strings, numbers or booleans
/// @param asOf the date the fact speaks of, in the precision of its source: `2026`, `2026-06` or `2026-06-03`
/// @param quality measured, stated, derived or doubtful
/// @param rank preferred, normal or deprecated
/// @param suspect true where it is suspicious and nobody has cleared it: it takes no part in scores
public record Fact(
        String id,
        String technology,
        String attribute,
        Value value,
        @Nullable String variant,
        Map<String, Object> conditions,
        String source,
        String locator,
        @Nullable String asOf,
        String quality,
        String rank,
        boolean suspect) {

    public Fact {
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }
}
