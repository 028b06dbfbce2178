package dev.assay.web.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The catalogue at a glance: its newest revision and how much is in it.
public record CatalogSummary(int revision, @Nullable String publishedAt, Map<String, Integer> counts) {

    public CatalogSummary {
        counts = Absent.toEmpty(counts);
    }

    /// How many there are of something, 0 where the catalogue doesn't say.
    public int count(String what) {
        return counts.getOrDefault(what, 0);
    }
}
