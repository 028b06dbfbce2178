package dev.assay.catalog.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts about one attribute of one technology that don't say the same.
///
/// @param factor   between the highest and the lowest figure, nearest ends taken; null for levels, and where the lowest
///                 is zero
/// @param levels   between the highest and the lowest level; null for numbers
/// @param facts    the ids, from the lowest to the highest
/// @param sentence what differs, in words
public record Disagreement(
        Kind kind,
        String technology,
        String attribute,
        @Nullable BigDecimal factor,
        @Nullable Integer levels,
        List<String> facts,
        String sentence) {

    public Disagreement {
        facts = List.copyOf(facts);
    }

    /// What sort of contradiction it is.
    public enum Kind implements Word {
        /// The conditions can be compared, and the intervals don't meet.
        CONFLICT,
        /// The conditions differ or aren't all stated, and the figures lie at least a factor of 2, or a level, apart.
        DISAGREEMENT;

        @Override
        @JsonValue
        public String word() {
            return Word.of(this);
        }
    }
}
