package dev.assay.web.client;

import java.util.List;

/// What the catalogue has for some words, the best first.
public record Found(int revision, List<Hit> items, List<RelatedComparison> comparisons) {

    public Found {
        items = Absent.toEmpty(items);
        comparisons = Absent.toEmpty(comparisons);
    }

    /// One thing: `technology`, `attribute`, `question`, `case-study` or `fact`.
    public record Hit(String kind, String id, String title, List<Piece> excerpt) {

        public Hit {
            excerpt = Absent.toEmpty(excerpt);
        }
    }

    /// A piece of text, and whether it is what was asked for.
    public record Piece(String text, boolean match) {}
}
