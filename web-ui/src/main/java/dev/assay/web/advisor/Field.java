package dev.assay.web.advisor;

import dev.assay.web.client.Recommendation;
import java.util.List;

/// The candidates that the answers so far leave.
///
/// @param left     by name, those that may still miss a must-have included
/// @param excluded by name
record Field(List<String> left, List<String> excluded) {

    static Field of(Recommendation scored) {
        return new Field(names(scored, false), names(scored, true));
    }

    /// How many there were at the start.
    public int all() {
        return left.size() + excluded.size();
    }

    private static List<String> names(Recommendation scored, boolean excluded) {
        return scored.options().stream()
                .filter(option -> option.status().equals("excluded") == excluded)
                .map(Recommendation.Option::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
