package dev.assay.web.fact;

import dev.assay.web.client.Source;
import dev.assay.web.client.TradeOff;
import java.util.List;

/// A strength or a weakness with the sources that say so.
public record Claim(TradeOff tradeOff, List<Source> sources) {

    public Claim {
        sources = List.copyOf(sources);
    }

    /// The strengths, or else the weaknesses, of one technology among many trade-offs.
    public static List<Claim> of(List<TradeOff> tradeOffs, String technology, boolean strengths, Sources sources) {
        return tradeOffs.stream()
                .filter(tradeOff -> tradeOff.technology().equals(technology) && tradeOff.isStrength() == strengths)
                .map(tradeOff -> new Claim(
                        tradeOff, tradeOff.sources().stream().map(sources::of).toList()))
                .toList();
    }
}
