package dev.assay.web.recommendation;

import dev.assay.web.client.Today;
import dev.assay.web.fact.FactAddresses;
import dev.assay.web.fact.FactAddresses.Evidence;
import dev.assay.web.fact.Figures;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a verdict still holds.
///
/// @param comparison absent where it was made with an older version of the method, which draws nothing again
/// @param same       whether drawing it again on its own revision gave the same bytes
record TodayView(Optional<Today> comparison, boolean same, List<Change> changes, List<String> moves) {

    static final TodayView NOT_ANY_MORE = new TodayView(Optional.empty(), false, List.of(), List.of());

    private static final int MOVES = 10;

    /// A fact that isn't as it was.
    record Change(String what, Evidence evidence) {}

    static TodayView of(Today today, boolean same, Names names, FactAddresses addresses) {
        return new TodayView(
                Optional.of(today),
                same,
                today.facts().stream()
                        .map(fact -> new Change(
                                names.technology(fact.technology()) + ", " + fact.change(), addresses.fact(fact.id())))
                        .toList(),
                today.options().stream()
                        .limit(MOVES)
                        .map(option -> "%s: %s, now %s"
                                .formatted(
                                        names.technology(option.technology()),
                                        place(option.then()),
                                        place(option.now())))
                        .toList());
    }

    private static String place(Today.@Nullable Place place) {
        if (place == null) {
            return "no candidate";
        }
        String score = place.score() == null ? "" : " with " + Figures.number(place.score() * 100) + " of 100 points";
        return place.rank() == null ? Figures.words(place.status()) : "place " + place.rank() + score;
    }
}
