package dev.assay.catalog.source;

import dev.assay.catalog.revision.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a source concluded on one dimension. Shown beside our own comparison, never part of it.
///
/// @param favours   a technology's slug, or `depends`
/// @param condition under which it says so
public record SourceVerdict(
        String id,
        String source,
        List<String> technologies,
        String dimension,
        String favours,
        @Nullable String condition,
        String summary,
        String locator)
        implements Entry {

    /// What `favours` says where a source favours none.
    public static final String DEPENDS = "depends";

    public SourceVerdict {
        technologies = List.copyOf(technologies);
    }
}
