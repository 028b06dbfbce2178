package dev.assay.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A typed property that technologies have facts about.
///
/// @param direction which end is better: `higher`, `lower` or `none`
/// @param scale the levels of an ordinal attribute from lowest to highest, else empty
public record Attribute(
        String id,
        String name,
        String category,
        String dataType,
        @Nullable String unit,
        String direction,
        List<String> scale,
        @Nullable String definition,
        @Nullable String comparability,
        @Nullable String comparableWithin) {

    public Attribute {
        scale = Absent.toEmpty(scale);
    }
}
