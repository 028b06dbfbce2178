package dev.assay.recommender.replica;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A typed property of technologies.
///
/// @param dataType number, ordinal, boolean or text
/// @param direction higher, lower or none
/// @param scale the levels of an ordinal from the lowest to the highest, else empty
public record Attribute(
        String id,
        String name,
        String category,
        String dataType,
        @Nullable String unit,
        String direction,
        List<String> scale) {

    public Attribute {
        scale = List.copyOf(scale);
    }
}
