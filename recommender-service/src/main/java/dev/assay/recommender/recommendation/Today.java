package dev.assay.recommender.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stored recommendation beside what would be recommended now.
///
/// @param moved whether the verdict is of another type or has other winners now
/// @param causes where it moved: what of the changes moves it alone; empty if it takes several together
/// @param facts those that this comparison reads and that were added, changed or withdrawn since
/// @param options those whose rank or score moved, today's order
public record Today(
        UUID id,
        String methodVersion,
        Standing then,
        Standing now,
        boolean moved,
        List<Cause> causes,
        List<FactChange> facts,
        List<OptionChange> options) {

    public Today {
        causes = List.copyOf(causes);
        facts = List.copyOf(facts);
        options = List.copyOf(options);
    }

    /// A verdict with the catalogue and the day that it was drawn on.
    ///
    /// @param evaluatedOn the day on which the freshness of facts was judged
    public record Standing(long revision, LocalDate evaluatedOn, String type, List<String> winners, String headline) {}

    /// A change without which the verdict would be as it was.
    ///
    /// @param kind `facts` (of one technology and attribute), `candidates` (new frameworks) or `age` (of the facts)
    /// @param technology with `facts`
    /// @param attribute with `facts`
    public record Cause(
            String kind,
            @Nullable String technology,
            @Nullable String attribute,
            String sentence) {}

    /// A fact that isn't as it was.
    ///
    /// @param change `added`, `changed` or `withdrawn`
    public record FactChange(String id, String technology, String attribute, String change) {}

    /// An option that doesn't stand as it did.
    ///
    /// @param then absent if it wasn't a candidate
    /// @param now absent if it is a candidate no longer
    public record OptionChange(
            String technology,
            @Nullable Place then,
            @Nullable Place now) {}

    /// Where an option stands.
    ///
    /// @param status `ranked`, `at-risk` or `excluded`
    /// @param score at point weights
    public record Place(
            String status,
            @Nullable Integer rank,
            @Nullable Double score,
            @Nullable Double firstPlaceShare) {}
}
