package dev.assay.catalog.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A sign that a fact may not be what its source meant to say. It is no proof: an editor rules on it.
///
/// @param facts    the ids of all facts that show it together
/// @param sentence what is suspicious, in words
public record Suspicion(Kind kind, List<String> facts, String sentence) {

    public Suspicion {
        facts = List.copyOf(facts);
    }

    /// The signs that are looked for.
    @Schema(name = "SuspicionKind")
    public enum Kind implements Word {
        /// A number that often stands for none: zero, or below it.
        SENTINEL,
        /// A mean or a median above the 99th percentile of the same run.
        MEAN_ABOVE_P99,
        /// One source gives two technologies the same figure.
        SAME_FOR_BOTH,
        /// Several technologies of one run reach the same height.
        CEILING,
        /// The words around a figure name another unit.
        UNIT_WORD,
        /// A fact speaks of a time after its source was read.
        FUTURE_DATE;

        @Override
        @JsonValue
        public String word() {
            return Word.of(this);
        }
    }
}
