package dev.assay.recommender.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The table of edge cases in docs/scoring.md, row by row.
class EdgeCasesTest {

    private static final List<Direction> TWO_MORE = List.of(Direction.MAX, Direction.MAX);
    private static final List<String> CRITERIA = List.of("c0", "c1");

    @Test
    void a_constant_column_counts_the_same_for_all_and_is_reported() {
        PerformanceTable table = PerformanceTable.of(new double[][] {{1, 5}, {2, 5}, {3, 5}}, TWO_MORE, 0.5, 0.5);
        for (Normalization normalization : Normalization.values()) {
            SimpleAdditiveWeighting saw = SimpleAdditiveWeighting.of(table, normalization);
            assertEquals(List.of(1), saw.notDiscriminating());
            assertEquals(List.of(3, 2, 1), saw.ranks());
            assertEquals(
                    1,
                    saw.contributions().stream().map(List::getLast).distinct().count());
        }
        assertEquals(List.of(3, 2, 1), topsis(table).ranks());
        assertEquals(List.of(0.5, 0.25, 0.0), Vikor.of(table, 0.5).s());
        assertEquals(List.of(3, 2, 1), promethee(table).ranks());
        assertEquals(
                List.of(1.0, 0.0),
                ObjectiveWeights.entropy(new double[][] {{1, 5}, {2, 5}}).weights());
    }

    @Test
    void options_that_are_all_alike_share_rank_1() {
        double[][] alike = {{1, 1}, {1, 1}, {1, 1}};
        PerformanceTable table = PerformanceTable.of(alike, TWO_MORE, 0.5, 0.5);
        assertEquals(List.of(1, 1, 1), topsis(table).ranks());
        assertEquals(List.of(0.5, 0.5, 0.5), topsis(table).closeness());
        assertEquals(List.of(0.0, 0.0, 0.0), Vikor.of(table, 0.5).q());
        assertEquals(List.of(0, 1, 2), Vikor.of(table, 0.5).compromise());
        assertEquals(List.of(0.0, 0.0, 0.0), promethee(table).net());
        assertTrue(ObjectiveWeights.entropy(alike).areFallback());
        assertTrue(ObjectiveWeights.critic(alike, TWO_MORE).areFallback());
        assertEquals(List.of(0.5, 0.5), ObjectiveWeights.entropy(alike).weights());
        assertEquals(List.of(0.5, 0.5), ObjectiveWeights.critic(alike, TWO_MORE).weights());
        Agreement agreement = Agreement.of(alike, 1, 1).orElseThrow();
        assertEquals(List.of(0, 1, 2), agreement.winners());
        assertTrue(agreement.checks().stream().allMatch(check -> check.agrees() && check.tau() == null));
    }

    @Test
    void a_missing_cell_has_bounds_and_lowers_coverage_and_no_number_takes_its_place() {
        DecisionMatrix matrix = matrix(
                List.of("known", "half known"),
                List.of(Evidence.exactly(0.4), Evidence.exactly(0.4)),
                List.of(Evidence.exactly(0.5), new Evidence.Unknown()));
        AdditiveModel model = AdditiveModel.of(matrix, new double[] {3, 1});
        assertEquals(1, model.coverage(0));
        assertEquals(0.75, model.coverage(1));
        assertEquals(0.3, model.lowScore(1), 1e-15);
        assertEquals(0.55, model.highScore(1), 1e-15);
        assertTrue(model.isKnown(0, 1));
        assertFalse(model.isKnown(1, 1));
        Acceptability counted = Smaa2.run(matrix, new WeightDraws.Fixed(List.of(3.0, 1.0)), 1, 10_000);
        assertEquals(0.5, counted.firstPlaceShare(0), 0.02);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_not_a_finite_number_is_refused_by_name(double bad) {
        refused(
                "option 1 on criterion 0",
                () -> PerformanceTable.of(new double[][] {{1, 2}, {bad, 2}}, TWO_MORE, 1, 1));
        refused("weight", () -> PerformanceTable.of(new double[][] {{1, 2}}, TWO_MORE, 1, bad));
        refused("x", () -> new Distribution.Exact(bad));
        refused("low", () -> new Distribution.Uniform(bad, 1));
        refused("high", () -> new Distribution.Uniform(0, bad));
        refused("mean", () -> new Distribution.Normal(bad, 1, false));
        refused("deviation", () -> new Distribution.Normal(0, bad, false));
        refused("weight", () -> new Evidence.Part("s", bad, new Distribution.Exact(1)));
        refused("y", () -> new ValueFunction.Knot(0, bad));
        refused("x", () -> new ValueFunction.Knot(bad, 0));
        refused("low", () -> new Swing(bad, 1, 1));
        refused("high", () -> new Swing(0, 1, bad));
        refused("supposed", () -> new Evidence.Supposed(bad));
        refused("option 0 on criterion 0", () -> ObjectiveWeights.entropy(new double[][] {{bad}, {1}}));
        refused("yes", () -> new CategoryValues(java.util.Map.of("yes", bad)));
        refused("threshold", () -> new PrometheeTwo.Preference.VShape(bad));
        refused("q", () -> new PrometheeTwo.Preference.UShape(bad));
    }

    @Test
    void a_fact_that_is_not_a_number_has_no_value() {
        refused("not a number", () -> ValueFunction.identity().valueAt(Double.NaN));
    }

    @Test
    void a_single_option_is_first_without_agreement() {
        PerformanceTable table = PerformanceTable.of(new double[][] {{3, 0}}, TWO_MORE, 1, 1);
        assertEquals(List.of(1), topsis(table).ranks());
        Vikor vikor = Vikor.of(table, 0.5);
        assertEquals(List.of(0), vikor.compromise());
        assertTrue(vikor.hasAcceptableAdvantage());
        assertTrue(vikor.hasAcceptableStability());
        assertEquals(List.of(0.0), promethee(table).net());
        assertTrue(ObjectiveWeights.entropy(new double[][] {{3, 0}}).areFallback());
        assertEquals(Optional.empty(), Agreement.of(new double[][] {{3, 0}}, 1, 1));
        DecisionMatrix matrix = matrix(List.of("only"), List.of(Evidence.exactly(1)), List.of(new Evidence.Unknown()));
        Acceptability counted = Smaa2.run(matrix, new WeightDraws.Anything(CRITERIA), 1, 100);
        assertEquals(1, counted.firstPlaceShare(0));
        assertEquals(0, counted.choiceEntropy());
        assertEquals(
                1, Smaa2.run(matrix, new WeightDraws.Anything(CRITERIA), 1, 1).firstPlaceShare(0), "one reading");
        assertEquals(
                List.of("only"),
                new Robustness(Readings.of(matrix, new WeightDraws.Anything(CRITERIA), 1, 100), List.of(List.of()))
                        .leaders());
    }

    @Test
    void with_no_option_left_the_cheapest_relaxation_is_named() {
        MustHave.State yes = MustHave.State.SATISFIED;
        MustHave.State no = MustHave.State.VIOLATED;
        assertEquals(List.of(1), MustHave.smallestEmptying(new MustHave.State[][] {{yes, no}, {no, no}}));
        assertEquals(List.of(0, 1), MustHave.smallestEmptying(new MustHave.State[][] {{yes, no}, {no, yes}}));
        refused("violates nothing", () -> MustHave.smallestEmptying(new MustHave.State[][] {{yes}}));
    }

    @Test
    void scores_within_rounding_share_a_rank_and_the_next_rank_is_left_out() {
        assertEquals(List.of(1, 1, 3), Numbers.list(Numbers.ranks(new double[] {0.3, 0.1 + 0.2, 0.2})));
        assertEquals(List.of(2, 1), Numbers.list(Numbers.ranks(new double[] {1, 1 + 1e-11})));
        Acceptability counted = Smaa2.ofGiven(new double[][] {{1}}, new double[][][] {{{0.3}, {0.1 + 0.2}, {0.2}}});
        assertEquals(1, counted.rankShare(0, 1));
        assertEquals(1, counted.rankShare(1, 1));
        assertEquals(1, counted.rankShare(2, 3));
        assertEquals(1, counted.ties(0, 1));
    }

    @Test
    void all_weights_zero_is_an_unanswered_question() {
        refused("must be answered", () -> PerformanceTable.of(new double[][] {{1, 2}}, TWO_MORE, 0, 0));
        refused("must be answered", () -> Swing.normalised(List.of(Swing.exactly(0))));
        refused("must be answered", () -> new WeightDraws.WithinSwings(List.of("c"), List.of(Swing.exactly(0))));
        refused("must be answered", () -> new WeightDraws.Fixed(List.of(0.0, 0.0)));
        refused("must be answered", () -> WeightFlip.of(new double[][] {{1, 2}}, 0, 0));
    }

    @Test
    void weights_that_are_no_numbers_or_sum_to_none_are_refused() {
        refused("weight must be finite", () -> new WeightDraws.Fixed(List.of(1.0, Double.NaN)));
        refused("weight must be finite", () -> new WeightDraws.Fixed(List.of(1.0, Double.POSITIVE_INFINITY)));
        refused("sum of the weights", () -> new WeightDraws.Fixed(List.of(Double.MAX_VALUE, Double.MAX_VALUE)));
    }

    @Test
    void a_negative_weight_is_refused() {
        refused("negative", () -> PerformanceTable.of(new double[][] {{1, 2}}, TWO_MORE, 2, -1));
        refused("swing", () -> new Swing(-1, 0, 1));
        refused("negative", () -> new WeightDraws.Fixed(List.of(2.0, -1.0)));
        refused("positive", () -> new Evidence.Part("s", 0, new Distribution.Exact(1)));
    }

    @Test
    void weights_of_any_sum_are_normalised() {
        PerformanceTable table = PerformanceTable.of(new double[][] {{1, 2}}, TWO_MORE, 3, 1);
        assertEquals(0.75, table.weight(0));
        assertEquals(0.25, table.weight(1));
    }

    @Test
    void a_dominated_option_is_never_first_and_nothing_speaks_for_it() {
        DecisionMatrix matrix = matrix(
                List.of("better", "worse"),
                List.of(Evidence.exactly(0.9), Evidence.exactly(0.4)),
                List.of(Evidence.exactly(0.6), Evidence.exactly(0.5)));
        Acceptability counted = Smaa2.run(matrix, new WeightDraws.Anything(CRITERIA), 1, 1_000);
        assertEquals(0, counted.firstPlaceShare(1));
        assertEquals(Optional.empty(), counted.centralWeights(1).map(Numbers::list));
        assertEquals(OptionalDouble.of(1), Smaa2.confidenceFactor(matrix, counted, 0, 1));
        assertEquals(OptionalDouble.empty(), Smaa2.confidenceFactor(matrix, counted, 1, 1));
        List<Swing> anyWeights = List.of(new Swing(0, 1, 1), new Swing(0, 1, 1));
        AdditiveModel model = AdditiveModel.of(matrix, new double[] {1, 1});
        assertEquals(List.of(0), RobustOrdinal.necessaryWinners(model, anyWeights));
        assertEquals(List.of(0), RobustOrdinal.possibleWinners(model, anyWeights));
        assertEquals(OptionalInt.of(0), RobustOrdinal.dominator(model, anyWeights, 1));
        assertEquals(OptionalInt.empty(), RobustOrdinal.dominator(model, anyWeights, 0));
        assertFalse(PriorityShift.between(new double[] {1, 1}, new double[] {0.9, 0.6}, new double[] {0.4, 0.5})
                .isPossible());
    }

    @Test
    void who_is_as_good_on_all_and_better_on_some_dominates_and_who_is_alike_does_not() {
        DecisionMatrix matrix = matrix(
                List.of("equal", "best", "close", "alike"),
                List.of(Evidence.exactly(0.5), Evidence.exactly(0.5), Evidence.exactly(0.5), Evidence.exactly(0.5)),
                List.of(Evidence.exactly(0.3), Evidence.exactly(0.9), Evidence.exactly(0.8), Evidence.exactly(0.3)));
        List<Swing> anyWeights = List.of(new Swing(0, 1, 1), new Swing(0, 1, 1));
        AdditiveModel model = AdditiveModel.of(matrix, new double[] {1, 1});
        for (int dominated : new int[] {0, 2, 3}) {
            assertEquals(OptionalInt.of(1), RobustOrdinal.dominator(model, anyWeights, dominated));
        }
        assertEquals(OptionalInt.empty(), RobustOrdinal.dominator(model, anyWeights, 1));
        List<Swing> onlyTheFirst = List.of(new Swing(1, 1, 1), new Swing(0, 0, 0));
        assertEquals(OptionalInt.empty(), RobustOrdinal.dominator(model, onlyTheFirst, 0));
    }

    @Test
    void a_criterion_that_is_switched_off_leads_nowhere() {
        DecisionMatrix matrix = matrix(
                List.of("a", "b"),
                List.of(Evidence.exactly(0), Evidence.exactly(1)),
                List.of(Evidence.exactly(0.9), Evidence.exactly(0.4)));
        List<Swing> swings = List.of(new Swing(0, 0, 0), new Swing(0, 1, 2));
        AdditiveModel model = AdditiveModel.of(matrix, new double[] {0, 1});
        assertEquals(0.5, RobustOrdinal.leastLead(model, swings, 0, 1), 1e-12);
        assertEquals(List.of(0), RobustOrdinal.necessaryWinners(model, swings));
        assertEquals(List.of(0), RobustOrdinal.possibleWinners(model, swings));
    }

    @Test
    void of_several_that_dominate_the_one_farthest_ahead_is_named() {
        DecisionMatrix matrix = matrix(
                List.of("worst", "near", "far"),
                List.of(Evidence.exactly(0.4), Evidence.exactly(0.5), Evidence.exactly(0.7)),
                List.of(Evidence.exactly(0.3), Evidence.exactly(0.4), Evidence.exactly(0.9)));
        List<Swing> anyWeights = List.of(new Swing(0, 1, 1), new Swing(0, 1, 1));
        AdditiveModel model = AdditiveModel.of(matrix, new double[] {1, 1});
        assertEquals(OptionalInt.of(2), RobustOrdinal.dominator(model, anyWeights, 0));
        assertEquals(OptionalInt.of(2), RobustOrdinal.dominator(model, anyWeights, 1));
    }

    @Test
    void identical_options_tie_in_every_reading() {
        Evidence fact = new Evidence.Known(List.of(new Evidence.Part("s", 1, new Distribution.Uniform(0, 1))));
        DecisionMatrix matrix = matrix(List.of("a", "b"), List.of(fact, fact), List.of(fact, fact));
        Acceptability counted = Smaa2.run(matrix, new WeightDraws.Anything(CRITERIA), 1, 1_000);
        assertEquals(1, counted.ties(0, 1));
        assertEquals(1, counted.firstPlaceShare(0));
        assertEquals(1, counted.firstPlaceShare(1));
    }

    @Test
    void a_value_function_may_be_flat_and_must_advance() {
        ValueFunction flat = function(0, 0, 1, 0.5, 2, 0.5, 3, 1);
        assertEquals(0.5, flat.valueAt(1.7));
        assertEquals(Optional.of(new Range(1, 2)), flat.inverse(0.5));
        refused("strictly increasing", () -> function(0, 0, 0, 1));
        refused("strictly increasing", () -> function(1, 0, 0, 1));
        refused(
                "positive",
                () -> new ValueFunction(List.of(new ValueFunction.Knot(0, 1)), ValueFunction.Scale.LOGARITHMIC));
    }

    @Test
    void cost_criteria_may_be_zero_where_nothing_is_divided_by_them() {
        PerformanceTable table =
                PerformanceTable.of(new double[][] {{0, 1}, {2, 1}}, List.of(Direction.MIN, Direction.MAX), 1, 1);
        assertEquals(List.of(1, 2), topsis(table).ranks());
        assertEquals(List.of(1, 2), Vikor.of(table, 0.5).ranks());
        assertEquals(List.of(1, 2), promethee(table).ranks());
        refused("positive", () -> SimpleAdditiveWeighting.of(table, Normalization.SUM_RECIPROCAL));
        refused("positive", () -> SimpleAdditiveWeighting.of(table, Normalization.LINEAR_MAX));
    }

    @Test
    void malformed_decisions_are_refused() {
        refused("needs", () -> new DecisionMatrix(List.of(), List.of()));
        refused("twice", () -> matrix(List.of("a", "a"), List.of(), List.of()));
        refused("cells", () -> matrix(List.of("a"), List.of(), List.of()));
        refused("numbers", () -> PerformanceTable.of(new double[][] {{1}}, TWO_MORE, 1, 1));
        refused("weights", () -> PerformanceTable.of(new double[][] {{1, 2}}, TWO_MORE, 1));
        refused("needs", () -> PerformanceTable.of(new double[][] {}, TWO_MORE, 1, 1));
        refused("negative", () -> ObjectiveWeights.entropy(new double[][] {{-1}, {1}}));
        refused("v must", () -> Vikor.of(PerformanceTable.of(new double[][] {{1, 2}}, TWO_MORE, 1, 1), 1.5));
        DecisionMatrix matrix = matrix(List.of("a"), List.of(Evidence.exactly(1)), List.of(Evidence.exactly(1)));
        refused("needs draws", () -> Smaa2.run(matrix, new WeightDraws.Anything(CRITERIA), 1, 0));
        refused("category", () -> new CategoryValues(java.util.Map.of("a", 1.0)).valueOf("b"));
    }

    private static void refused(String naming, Executable doing) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, doing).getMessage());
        assertTrue(message.contains(naming), message);
    }

    private static Topsis topsis(PerformanceTable table) {
        return Topsis.of(table, Normalization.VECTOR, Topsis.Metric.EUCLIDEAN);
    }

    private static PrometheeTwo promethee(PerformanceTable table) {
        return PrometheeTwo.of(table, Collections.nCopies(table.criteria(), new PrometheeTwo.Preference.Usual()));
    }

    private static ValueFunction function(double... xy) {
        return new ValueFunction(
                Stream.iterate(0, i -> i < xy.length, i -> i + 2)
                        .map(i -> new ValueFunction.Knot(xy[i], xy[i + 1]))
                        .toList(),
                ValueFunction.Scale.LINEAR);
    }

    private static DecisionMatrix matrix(List<String> options, List<Evidence> first, List<Evidence> second) {
        return new DecisionMatrix(
                options,
                List.of(
                        new DecisionMatrix.Column("c0", ValueFunction.identity(), first),
                        new DecisionMatrix.Column("c1", ValueFunction.identity(), second)));
    }
}
