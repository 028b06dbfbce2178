package dev.assay.catalog.tradeoff;

import dev.assay.catalog.revision.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A strength or weakness of a technology, with the sources that say so.
///
/// @param relativeTo the slug of the technology that it was said in comparison with
/// @param attributes that it bears on
public record TradeOff(
        String id,
        String technology,
        Polarity polarity,
        String statement,
        @Nullable String relativeTo,
        List<String> attributes,
        List<String> sources,
        @Nullable String note)
        implements Entry {

    public TradeOff {
        attributes = List.copyOf(attributes);
        sources = List.copyOf(sources);
    }
}
