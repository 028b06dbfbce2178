package dev.assay.recommender.criterion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One technology's figure divided by another's, both measured in the same run.
///
/// @param connections at how many open connections, absent if the source doesn't say
/// @param applies whether these are the connections that the answers ask for
public record SideBySide(
        String source, @Nullable Integer connections, double ratio, boolean applies, List<String> facts) {

    public SideBySide {
        facts = List.copyOf(facts);
    }
}
