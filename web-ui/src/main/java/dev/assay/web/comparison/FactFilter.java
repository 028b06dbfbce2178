package dev.assay.web.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which rows of the facts table are shown.
///
/// @param category the one category shown, empty for all
/// @param mine     the attributes that the visitor ticked
record FactFilter(Show show, String category, List<String> mine) {

    /// Which rows of a category.
    enum Show {
        ALL,
        DIFFERENCES,
        MINE;

        /// Its name in addresses.
        public String param() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    FactFilter {
        mine = List.copyOf(mine);
    }

    /// Anything unknown shows everything: a filter never hides facts by a misspelling.
    static FactFilter of(@Nullable String show, @Nullable String category, List<String> mine) {
        Show shown = "differences".equals(show) ? Show.DIFFERENCES : "mine".equals(show) ? Show.MINE : Show.ALL;
        return new FactFilter(shown, category == null ? "" : category, mine);
    }

    boolean keeps(ComparisonView.Row row) {
        return switch (show) {
            case ALL -> true;
            case DIFFERENCES -> row.difference().isApart();
            case MINE -> mine.contains(row.id());
        };
    }

    /// For templates, which mark the view at hand.
    public boolean isAll() {
        return show == Show.ALL;
    }

    /// True where only differences are shown.
    public boolean isDifferences() {
        return show == Show.DIFFERENCES;
    }

    /// True where only what was ticked is shown.
    public boolean isTicked() {
        return show == Show.MINE;
    }

    /// What it adds to the address of a page; empty where it leaves out nothing.
    String query() {
        StringBuilder query = new StringBuilder();
        if (!isAll()) {
            query.append("&show=").append(show.param());
        }
        if (!category.isEmpty()) {
            query.append("&category=")
                    .append(java.net.URLEncoder.encode(category, java.nio.charset.StandardCharsets.UTF_8));
        }
        mine.forEach(row ->
                query.append("&row=").append(java.net.URLEncoder.encode(row, java.nio.charset.StandardCharsets.UTF_8)));
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }
}
