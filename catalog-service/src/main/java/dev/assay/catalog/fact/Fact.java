package dev.assay.catalog.fact;

import dev.assay.catalog.attribute.ConditionKey;
import dev.assay.catalog.revision.Entry;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What one source says of one attribute of one technology.
///
/// @param variant    what of the technology it is about, where that isn't the technology as it is normally set up
/// @param notStated  conditions that the source is known to leave open
/// @param remark     circumstances that no condition has a key for
/// @param locator    the place in the source; several are separated by semicolons
/// @param asOf       the date it speaks of, as precise as known: `2026`, `2026-06` or `2026-06-03`
/// @param rankReason given with every rank but normal
/// @param ruling     what an editor has found of suspicions about it; null as long as nobody has
@Schema(name = "RecordedFact")
public record Fact(
        String id,
        String technology,
        String attribute,
        Value value,
        @Nullable String variant,
        Conditions conditions,
        List<ConditionKey> notStated,
        @Nullable String remark,
        String source,
        String locator,
        @Nullable String asOf,
        Quality quality,
        Rank rank,
        @Nullable String rankReason,
        @Nullable Ruling ruling,
        @Nullable String rulingReason,
        @Nullable String note)
        implements Entry {

    public Fact {
        notStated = List.copyOf(notStated);
        if (rank != Rank.NORMAL && rankReason == null) {
            throw new IllegalArgumentException("A rank needs a reason: " + id);
        }
        if ((ruling == null) != (rulingReason == null)) {
            throw new IllegalArgumentException("A ruling and its reason go together: " + id);
        }
    }

    /// Whether it says something, rather than why there is nothing to say.
    public boolean hasValue() {
        return !(value instanceof Value.Missing);
    }

    /// The same fact behind all others.
    public Fact deprecated(String reason) {
        return new Fact(
                id,
                technology,
                attribute,
                value,
                variant,
                conditions,
                notStated,
                remark,
                source,
                locator,
                asOf,
                quality,
                Rank.DEPRECATED,
                reason,
                ruling,
                rulingReason,
                note);
    }
}
