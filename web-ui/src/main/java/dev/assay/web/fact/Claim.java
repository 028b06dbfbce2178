package dev.assay.web.fact;

import dev.assay.web.client.Source;
import dev.assay.web.client.TradeOff;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A strength or a weakness with the sources that say so.
///
/// @param comparedWith the name of the technology that it was said beside, if any
public record Claim(TradeOff tradeOff, @Nullable String comparedWith, List<Source> sources) {

    public Claim {
        sources = List.copyOf(sources);
    }

    /// The strengths, or else the weaknesses, of one technology among many trade-offs.
    public static List<Claim> of(
            List<TradeOff> tradeOffs,
            String technology,
            boolean strengths,
            Sources sources,
            UnaryOperator<String> names) {
        return tradeOffs.stream()
                .filter(tradeOff -> tradeOff.technology().equals(technology) && tradeOff.isStrength() == strengths)
                .map(tradeOff -> new Claim(
                        tradeOff,
                        tradeOff.relativeTo() == null ? null : names.apply(tradeOff.relativeTo()),
                        tradeOff.sources().stream().map(sources::of).toList()))
                .toList();
    }
}
