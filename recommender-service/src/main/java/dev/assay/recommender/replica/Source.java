package dev.assay.recommender.replica;

import org.jspecify.annotations.Nullable;

/// Where facts come from.
///
/// @param kind benchmark, documentation, registry, survey, vendor-article, comparison-site and the like
/// @param published the date in the precision known, absent where the source gives none
/// @param retrieved the day the source was read
public record Source(
        String id,
        String title,
        String publisher,
        String kind,
        @Nullable String url,
        @Nullable String published,
        String retrieved) {}
