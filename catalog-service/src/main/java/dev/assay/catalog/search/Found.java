package dev.assay.catalog.search;

import dev.assay.catalog.sheet.RelatedComparison;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a search found.
///
/// @param items       the best first
/// @param comparisons of the technologies that were named
@Schema(name = "SearchResult")
record Found(int revision, List<Hit> items, List<RelatedComparison> comparisons) {

    /// One entry.
    ///
    /// @param title   its name; of a fact the attribute and the technology
    /// @param excerpt where the words stand in it, or how it begins
    @Schema(name = "SearchHit")
    record Hit(Kind kind, String id, String title, List<Piece> excerpt) {}

    /// A piece of text.
    ///
    /// @param match whether it is what was looked for
    @Schema(name = "ExcerptPiece")
    record Piece(String text, boolean match) {}
}
