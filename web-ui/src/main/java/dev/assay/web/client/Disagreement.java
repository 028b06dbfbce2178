package dev.assay.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts of one technology and attribute that contradict each other.
///
/// @param kind `conflict` under comparable conditions, else `disagreement`
/// @param factor the larger figure by the smaller, for numbers
/// @param levels how many levels lie between, for ordinals
/// @param facts from the lowest to the highest
public record Disagreement(
        String kind,
        String technology,
        String attribute,
        @Nullable Double factor,
        @Nullable Integer levels,
        List<String> facts,
        String sentence) {

    public Disagreement {
        facts = Absent.toEmpty(facts);
    }
}
