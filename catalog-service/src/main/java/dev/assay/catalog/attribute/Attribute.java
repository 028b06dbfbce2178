package dev.assay.catalog.attribute;

import dev.assay.catalog.revision.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A typed property of technologies.
///
/// @param unit                of numbers; null where they have none
/// @param scale               the levels of an ordinal, from the lowest to the highest; null for all others
/// @param definition          what is counted or judged
/// @param comparability       what makes two facts of it comparable, in words
/// @param comparableWithin    the same as a rule
/// @param essentialConditions the conditions that two facts must both state, and equal, to be compared
public record Attribute(
        String id,
        String name,
        String category,
        DataType dataType,
        @Nullable String unit,
        Direction direction,
        @Nullable List<String> scale,
        String definition,
        String comparability,
        ComparableWithin comparableWithin,
        List<ConditionKey> essentialConditions)
        implements Entry {

    public Attribute {
        scale = scale == null ? null : List.copyOf(scale);
        essentialConditions = List.copyOf(essentialConditions);
        if ((dataType == DataType.ORDINAL) != (scale != null && !scale.isEmpty())) {
            throw new IllegalArgumentException("Ordinals have a scale, and nothing else has: " + id);
        }
    }

    /// Where a level stands on the scale, from 0; -1 if it isn't on it.
    public int indexOf(String level) {
        return scale == null ? -1 : scale.indexOf(level);
    }
}
