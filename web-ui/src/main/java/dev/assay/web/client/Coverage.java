package dev.assay.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of what one would expect, and how old it is.
public record Coverage(int known, int expected, Freshness facts, List<OfTechnology> technologies) {

    public Coverage {
        technologies = Absent.toEmpty(technologies);
    }

    /// In percent.
    public int share() {
        return expected == 0 ? 0 : Math.round(100f * known / expected);
    }

    /// How many facts there are, and how good.
    public record Freshness(
            int count,
            int doubtful,
            int suspicious,
            int undated,
            @Nullable Integer medianAgeDays) {}

    /// How many attributes are known of one technology, and how many one would expect.
    public record OfTechnology(String technology, int known, int expected, List<OfCategory> categories) {

        public OfTechnology {
            categories = Absent.toEmpty(categories);
        }
    }

    /// The same within one category.
    public record OfCategory(String category, int known, int expected) {}
}
