package dev.assay.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stored recommendation beside what would be recommended now.
///
/// @param moved whether the verdict is of another type or has other winners now
/// @param causes what of the changes moves it alone; empty if it takes several together
/// @param facts those that were added, changed or withdrawn since
/// @param options those whose rank or score moved
public record Today(
        Standing then,
        Standing now,
        boolean moved,
        List<Cause> causes,
        List<FactChange> facts,
        List<OptionChange> options) {

    public Today {
        causes = Absent.toEmpty(causes);
        facts = Absent.toEmpty(facts);
        options = Absent.toEmpty(options);
    }

    /// A verdict with the catalogue and the day that it was drawn on.
    public record Standing(int revision, String evaluatedOn, String type, List<String> winners, String headline) {

        public Standing {
            winners = Absent.toEmpty(winners);
        }
    }

    /// A change without which the verdict would be as it was.
    public record Cause(
            String kind,
            @Nullable String technology,
            @Nullable String attribute,
            String sentence) {}

    /// A fact that isn't as it was.
    ///
    /// @param change `added`, `changed` or `withdrawn`
    public record FactChange(String id, String technology, String attribute, String change) {}

    /// An option that doesn't stand as it did; absent ends where it isn't a candidate.
    public record OptionChange(
            String technology,
            @Nullable Place then,
            @Nullable Place now) {}

    /// Where an option stands.
    public record Place(
            String status,
            @Nullable Integer rank,
            @Nullable Double score,
            @Nullable Double firstPlaceShare) {}
}
