package dev.assay.catalog.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A fact as others see it.
///
/// @param suspicions what is suspicious about it, whether or not somebody has ruled on it
/// @param suspect    whether it is left out of comparisons, conflicts and scores for that
/// @param measured   whether measurements bear it out; null for what isn't stated
@Schema(name = "Fact")
public record FactView(
        @JsonUnwrapped Fact fact, List<Suspicion> suspicions, boolean suspect, Measurements.@Nullable Check measured) {

    public FactView {
        suspicions = List.copyOf(suspicions);
    }

    public static FactView of(Fact fact, Suspicions suspicions, Measurements measurements) {
        return new FactView(
                fact,
                suspicions.about(fact),
                suspicions.isSuspect(fact),
                measurements.of(fact).orElse(null));
    }
}
