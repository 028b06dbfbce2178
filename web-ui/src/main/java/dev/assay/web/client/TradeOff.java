package dev.assay.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A strength or a weakness of a technology as published.
public record TradeOff(
        String id,
        String technology,
        String polarity,
        String statement,
        @Nullable String relativeTo,
        List<String> attributes,
        List<String> sources) {

    public TradeOff {
        attributes = Absent.toEmpty(attributes);
        sources = Absent.toEmpty(sources);
    }

    /// False for a weakness.
    public boolean isStrength() {
        return polarity.equals("strength");
    }
}
