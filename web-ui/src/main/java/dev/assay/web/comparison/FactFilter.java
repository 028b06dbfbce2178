package dev.assay.web.comparison;

import org.jspecify.annotations.Nullable;

/// Which rows of the facts table are shown.
enum FactFilter {
    ALL,
    DIFFERENCES;

    /// Anything unknown shows everything: a filter never hides facts by a misspelling.
    static FactFilter of(@Nullable String given) {
        return "differences".equals(given) ? DIFFERENCES : ALL;
    }

    boolean keeps(ComparisonView.Row row) {
        return switch (this) {
            case ALL -> true;
            case DIFFERENCES -> row.difference().isApart();
        };
    }

    /// For templates, which mark the view at hand.
    public boolean isAll() {
        return this == ALL;
    }
}
