package dev.assay.catalog.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.catalog.revision.Word;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What can be said of two technologies on one attribute.
///
/// @param technologies  the two, in the order that difference and facts follow
/// @param facts         the two facts that are compared, one of each technology; null where none can be
/// @param difference    null where none can be computed
/// @param apart         whether the difference is larger than what the figures leave open; null without a comparison
/// @param better        the slug of the better one; only where they are apart and the attribute has a better side
/// @param reasons       why there is no comparison; null where there is one
/// @param alsoCompared  further comparable pairs of facts, such as other loads of the same run; null without any
@Schema(name = "PairComparison")
public record PairFinding(
        List<String> technologies,
        Outcome outcome,
        @Nullable List<String> facts,
        @Nullable Difference difference,
        @Nullable Boolean apart,
        @Nullable String better,
        String sentence,
        @Nullable List<Reason> reasons,
        @Nullable List<Compared> alsoCompared) {

    public PairFinding {
        technologies = List.copyOf(technologies);
    }

    /// Whether there are two facts that can be compared.
    public enum Outcome implements Word {
        COMPARED,
        NOT_COMPARABLE;

        @Override
        @JsonValue
        public String word() {
            return Word.of(this);
        }
    }

    /// A pair of facts that can be compared, and what it says.
    @Schema(name = "ComparedPair")
    public record Compared(
            List<String> facts,
            @Nullable Difference difference,
            boolean apart,
            @Nullable String better,
            String sentence) {

        public Compared {
            facts = List.copyOf(facts);
        }
    }

    /// How far two values are apart, as printed by their sources: the first technology's against the second's.
    ///
    /// @param ratio    the first divided by the second; null where the second may be zero, and for levels
    /// @param percent  the same as a share of the second: 1.55 times is 55 %
    /// @param absolute the first less the second
    /// @param levels   steps of the scale, the first less the second; null for numbers
    @Schema(name = "Difference")
    public record Difference(
            @Nullable Span ratio,
            @Nullable Span percent,
            @Nullable Span absolute,
            @Nullable Integer levels) {}

    /// An interval; an end that a source leaves open is left out.
    @Schema(name = "Span")
    public record Span(
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String unit) {}

    /// One reason why there is no comparison.
    @Schema(name = "Reason")
    public record Reason(Code code, String sentence) {}

    /// The kinds of reasons.
    public enum Code implements Word {
        OTHER_SOURCE,
        CONDITION_DIFFERS,
        CONDITION_NOT_STATED,
        DOUBTFUL,
        SUSPICIOUS,
        /// One of them is deprecated. Readers of the interface know it by this word.
        SUPERSEDED,
        VARIANT,
        KIND_DIFFERS,
        UNIT_DIFFERS,
        ONLY_ONE_SIDE,
        NOT_ORDERABLE;

        @Override
        @JsonValue
        public String word() {
            return Word.of(this);
        }
    }
}
