package dev.assay.recommender.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What the leaders hang on. Every what-if draws the same random numbers, so that a difference comes from
/// the change and not from chance.
///
/// @param matrix of all candidates, those that miss a must-have included
/// @param states by option and must-have
public record Robustness(
        DecisionMatrix matrix, List<List<MustHave.State>> states, WeightDraws weights, long seed, int draws) {

    /// The leaders after a change.
    ///
    /// @param subject what was changed: a source, an option or the place of a must-have
    /// @param changes whether they are others than before
    public record WhatIf(String subject, List<String> leaders, boolean changes) {

        public WhatIf {
            leaders = List.copyOf(leaders);
        }
    }

    /// The leaders with all that isn't known of one option at its worst, and at its best.
    public record Extremes(WhatIf atWorst, WhatIf atBest) {

        /// If not, what is missing of the option decides nothing.
        public boolean matters() {
            return atWorst.changes() || atBest.changes();
        }
    }

    public Robustness {
        states = states.stream().map(List::copyOf).toList();
        if (states.size() != matrix.options().size()) {
            throw new IllegalArgumentException(
                    states.size() + " rows of states for " + matrix.options().size() + " options");
        }
    }

    /// Without must-haves.
    public static Robustness of(DecisionMatrix matrix, WeightDraws weights, long seed, int draws) {
        List<List<MustHave.State>> none =
                matrix.options().stream().map(_ -> List.<MustHave.State>of()).toList();
        return new Robustness(matrix, none, weights, seed, draws);
    }

    /// Those who meet every must-have and whom none of the best is ahead of.
    public List<String> leaders() {
        return leaders(matrix, -1);
    }

    /// For each source, as if it had never been read: what rests on it alone becomes unknown.
    public List<WhatIf> withoutEachSource() {
        return sources().stream()
                .map(source -> whatIf(source, leaders(matrix.without(source), -1)))
                .toList();
    }

    /// For each option of which something isn't known.
    public List<Extremes> missingFacts() {
        List<Extremes> extremes = new ArrayList<>();
        for (String option : matrix.options()) {
            if (matrix.hasUnknown(option)) {
                extremes.add(new Extremes(
                        whatIf(option, leaders(matrix.supposing(option, 0), -1)),
                        whatIf(option, leaders(matrix.supposing(option, 1), -1))));
            }
        }
        return extremes;
    }

    /// For each must-have, as if it weren't asked for.
    public List<WhatIf> withoutEachMustHave() {
        return IntStream.range(0, states.getFirst().size())
                .mapToObj(must -> whatIf(String.valueOf(must), leaders(matrix, must)))
                .toList();
    }

    private WhatIf whatIf(String subject, List<String> leaders) {
        return new WhatIf(subject, leaders, !leaders.equals(leaders()));
    }

    private List<String> leaders(DecisionMatrix changed, int dropped) {
        List<String> fitting = IntStream.range(0, states.size())
                .filter(i -> IntStream.range(0, states.get(i).size())
                        .allMatch(must -> must == dropped || states.get(i).get(must) == MustHave.State.SATISFIED))
                .mapToObj(changed.options()::get)
                .toList();
        if (fitting.size() < 2) {
            return fitting;
        }
        Acceptability counted = Smaa2.run(changed.only(fitting), weights, seed, draws);
        return new Standing(counted, fitting.size())
                .leaders().stream().map(fitting::get).toList();
    }

    private TreeSet<String> sources() {
        TreeSet<String> sources = new TreeSet<>();
        for (DecisionMatrix.Column column : matrix.columns()) {
            for (Evidence cell : column.cells()) {
                if (cell instanceof Evidence.Known(var parts)) {
                    parts.forEach(part -> sources.add(part.source()));
                }
            }
        }
        return sources;
    }
}
