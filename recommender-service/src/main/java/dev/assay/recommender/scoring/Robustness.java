package dev.assay.recommender.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What the leaders hang on beside the facts that are known: on must-haves, and on what nobody knows. Every
/// what-if is a change of the same readings, so that a difference comes from the change and not from chance.
///
/// @param readings of all candidates, those that miss a must-have included
/// @param states by option and must-have
public record Robustness(Readings readings, List<List<MustHave.State>> states) {

    /// The leaders after a change.
    ///
    /// @param changes whether they are others than before
    public record WhatIf(List<String> leaders, boolean changes) {

        public WhatIf {
            leaders = List.copyOf(leaders);
        }
    }

    /// The leaders with all that isn't known of one option at its worst, and at its best.
    public record Extremes(String option, WhatIf atWorst, WhatIf atBest) {

        /// If not, what is missing of the option decides nothing.
        public boolean matters() {
            return atWorst.changes() || atBest.changes();
        }
    }

    public Robustness {
        states = states.stream().map(List::copyOf).toList();
        int options = readings.matrix().options().size();
        if (states.size() != options) {
            throw new IllegalArgumentException(states.size() + " rows of states for " + options + " options");
        }
    }

    /// Those who meet every must-have and whom none of the best is ahead of.
    public List<String> leaders() {
        return leaders(readings, -1);
    }

    /// For each option that meets every must-have and of which something isn't known.
    public List<Extremes> missingFacts() {
        DecisionMatrix matrix = readings.matrix();
        List<Extremes> extremes = new ArrayList<>();
        for (String option : fitting(-1)) {
            if (matrix.hasUnknown(option)) {
                extremes.add(new Extremes(
                        option,
                        whatIf(leaders(readings.with(matrix.supposing(option, 0)), -1)),
                        whatIf(leaders(readings.with(matrix.supposing(option, 1)), -1))));
            }
        }
        return extremes;
    }

    /// For each must-have in turn, as if it weren't asked for.
    public List<WhatIf> withoutEachMustHave() {
        return IntStream.range(0, states.getFirst().size())
                .mapToObj(must -> whatIf(leaders(readings, must)))
                .toList();
    }

    private WhatIf whatIf(List<String> leaders) {
        return new WhatIf(leaders, !leaders.equals(leaders()));
    }

    private List<String> leaders(Readings changed, int dropped) {
        List<String> fitting = fitting(dropped);
        return changed.standing(fitting).leaders().stream().map(fitting::get).toList();
    }

    private List<String> fitting(int dropped) {
        return IntStream.range(0, states.size())
                .filter(i -> IntStream.range(0, states.get(i).size())
                        .allMatch(must -> must == dropped || states.get(i).get(must) == MustHave.State.SATISFIED))
                .mapToObj(readings.matrix().options()::get)
                .toList();
    }
}
