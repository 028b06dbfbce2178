package dev.assay.recommender.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.scoring.Agreement.Method;
import dev.assay.recommender.scoring.Agreement.Reason;
import dev.assay.recommender.scoring.PrometheeTwo.Preference;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CrossCheckTest {

    @Test
    void six_shapes_of_preference() {
        shape(new Preference.Usual(), 0, 0, 1, 1, 1, 1);
        shape(new Preference.UShape(2), 0, 0, 0, 0, 1, 1);
        shape(new Preference.VShape(4), 0, 0, 0.25, 0.5, 0.75, 1);
        shape(new Preference.Level(1, 3), 0, 0, 0, 0.5, 0.5, 1);
        shape(new Preference.Linear(1, 3), 0, 0, 0, 0.5, 1, 1);
        shape(
                new Preference.Gaussian(2),
                0,
                0,
                1 - Math.exp(-1 / 8.0),
                1 - Math.exp(-4 / 8.0),
                1 - Math.exp(-9 / 8.0),
                1 - Math.exp(-16 / 8.0));
        assertEquals(1, new Preference.Linear(2, 2).degree(2.5));
        assertEquals(0, new Preference.Linear(2, 2).degree(2));
        assertThrows(IllegalArgumentException.class, () -> new Preference.Linear(3, 2));
        assertThrows(IllegalArgumentException.class, () -> new Preference.Level(-1, 2));
        assertThrows(IllegalArgumentException.class, () -> new Preference.VShape(0));
        assertThrows(IllegalArgumentException.class, () -> new Preference.Gaussian(-1));
        PerformanceTable table = PerformanceTable.of(new double[][] {{1}, {2}}, List.of(Direction.MAX), 1);
        assertThrows(IllegalArgumentException.class, () -> PrometheeTwo.of(table, List.of()));
    }

    private static void shape(Preference preference, double... degrees) {
        for (int difference = -1; difference <= 4; difference++) {
            assertEquals(degrees[difference + 1], preference.degree(difference), 1e-12, preference.toString());
        }
    }

    @Test
    void less_of_a_cost_is_preferred_by_every_method() {
        PerformanceTable table = PerformanceTable.of(
                new double[][] {{1, 5}, {2, 5}, {4, 5}}, List.of(Direction.MIN, Direction.MIN), 2, 1);
        List<Integer> ranks = List.of(1, 2, 3);
        for (Normalization normalization : Normalization.values()) {
            assertEquals(ranks, SimpleAdditiveWeighting.of(table, normalization).ranks());
            for (Topsis.Metric metric : Topsis.Metric.values()) {
                assertEquals(ranks, Topsis.of(table, normalization, metric).ranks());
            }
        }
        assertEquals(ranks, Vikor.of(table, 0.5).ranks());
        PrometheeTwo flows = PrometheeTwo.of(table, Collections.nCopies(2, new Preference.Usual()));
        assertEquals(ranks, flows.ranks());
        assertEquals(2 / 3.0, flows.net().getFirst(), 1e-12);
    }

    @Test
    void normalisations_by_hand() {
        double[] column = {3, 4};
        assertArray(new double[] {0.6, 0.8}, Normalization.VECTOR.of(column, Direction.MAX));
        assertArray(new double[] {0.4, 0.2}, Normalization.VECTOR.of(column, Direction.MIN));
        assertArray(new double[] {0, 0}, Normalization.VECTOR.of(new double[] {0, 0}, Direction.MAX));
        assertArray(new double[] {0.75, 1}, Normalization.LINEAR_MAX.of(column, Direction.MAX));
        assertArray(new double[] {1, 0.75}, Normalization.LINEAR_MAX.of(column, Direction.MIN));
        assertArray(new double[] {3 / 7.0, 4 / 7.0}, Normalization.SUM_RECIPROCAL.of(column, Direction.MAX));
        assertArray(new double[] {4 / 7.0, 3 / 7.0}, Normalization.SUM_RECIPROCAL.of(column, Direction.MIN));
        assertArray(new double[] {1, 0}, Normalization.MIN_MAX.of(column, Direction.MIN));
        assertArray(new double[] {-3, -4}, Normalization.NONE.of(column, Direction.MIN));
    }

    @Test
    void distances_by_hand() {
        double[] sides = {-3, 4};
        assertEquals(5, Topsis.Metric.EUCLIDEAN.length(sides));
        assertEquals(7, Topsis.Metric.MANHATTAN.length(sides));
        assertEquals(4, Topsis.Metric.CHEBYSHEV.length(sides));
        PerformanceTable table = PerformanceTable.of(
                new double[][] {{0, 1}, {1, 0}, {0.75, 0.75}}, List.of(Direction.MAX, Direction.MAX), 1, 1);
        Topsis topsis = Topsis.of(table, Normalization.NONE, Topsis.Metric.MANHATTAN);
        assertEquals(List.of(0.5, 0.5, 0.75), topsis.closeness());
        assertEquals(List.of(0.5, 0.5, 0.25), topsis.toIdeal());
    }

    @Test
    void an_advantage_without_stability_keeps_the_second_in_the_compromise() {
        // The first by Q is neither first by S nor by R.
        PerformanceTable table = PerformanceTable.of(
                new double[][] {{1, 0.4, 0.5}, {0.6, 0.6, 0.62}, {0, 1, 0}, {0.3, 0, 1}, {0.05, 0.05, 0.05}},
                List.of(Direction.MAX, Direction.MAX, Direction.MAX),
                1,
                1,
                1);
        Vikor vikor = Vikor.of(table, 0.5);
        assertEquals(
                vikor.hasAcceptableAdvantage() && vikor.hasAcceptableStability(),
                vikor.compromise().size() == 1);
        assertTrue(Vikor.of(table, 1).hasAcceptableStability());
        assertTrue(Vikor.of(table, 0).hasAcceptableStability());
        assertThrows(IllegalArgumentException.class, () -> Vikor.of(table, -0.1));
        for (double v : new double[] {0, 0.2, 0.5, 0.8, 1}) {
            for (int i = 0; i < 5; i++) {
                Vikor of = Vikor.of(table, v);
                assertEquals(
                        v * share(of.s(), i) + (1 - v) * share(of.r(), i),
                        of.q().get(i),
                        1e-12);
            }
        }
    }

    private static double share(List<Double> all, int i) {
        return (all.get(i) - Collections.min(all)) / (Collections.max(all) - Collections.min(all));
    }

    @Test
    void a_lead_that_is_taken_in_full_is_no_reason_however_large() {
        // The first leads by 0.4 where it weighs most, short of the 0.5 from which a lead counts as full, and by 1
        // elsewhere.
        double[][] values = {{0.4, 1, 0}, {0, 0, 0.55}};
        Agreement.CrossCheck promethee = check(values, Method.PROMETHEE_II, 0.4, 0.12, 0.48);
        assertEquals(
                List.of(0), Agreement.of(values, 0.4, 0.12, 0.48).orElseThrow().winners());
        assertEquals(List.of(1), promethee.winners());
        assertEquals(new Reason.CappedLead(1), promethee.reason());
    }

    @Test
    void methods_that_disagree_give_the_criterion_that_tells_most() {
        double[][] compensating = {{1, 1, 0}, {0.6, 0.6, 0.7}};
        Agreement agreement = Agreement.of(compensating, 1, 1, 0.9).orElseThrow();
        assertEquals(List.of(0), agreement.winners());
        Agreement.CrossCheck vikor = check(compensating, Method.VIKOR, 1, 1, 0.9);
        assertEquals(List.of(0), vikor.winners());
        assertTrue(vikor.agrees());

        double[][] extreme = {{0.8, 0.8, 0.3}, {0.35, 0.35, 1}};
        Agreement.CrossCheck topsis = check(extreme, Method.TOPSIS, 1, 1, 1.2);
        assertEquals(List.of(0), Agreement.of(extreme, 1, 1, 1.2).orElseThrow().winners());
        assertEquals(List.of(1), topsis.winners());
        assertEquals(new Reason.ExtremeCriterion(2), topsis.reason());
        assertEquals(-1.0, topsis.tau());

        double[][] capped = {{1, 0.3, 0.3}, {0, 0.75, 0.75}};
        Agreement.CrossCheck promethee = check(capped, Method.PROMETHEE_II, 1, 1, 1);
        assertEquals(List.of(1), promethee.winners());
        assertEquals(new Reason.CappedLead(0), promethee.reason());
        assertFalse(promethee.agrees());

        double[][] lopsided = {{1, 1, 0.1}, {0.7, 0.6, 0.45}, {0, 0, 0.5}};
        Agreement.CrossCheck regret = check(lopsided, Method.VIKOR, 1, 1, 1.2);
        assertEquals(List.of(0), Agreement.of(lopsided, 1, 1, 1.2).orElseThrow().winners());
        assertEquals(List.of(1), regret.winners());
        assertEquals(new Reason.WorstCriterion(2), regret.reason());
    }

    private static Agreement.CrossCheck check(double[][] values, Method method, double... weights) {
        return Agreement.of(values, weights).orElseThrow().checks().stream()
                .filter(check -> check.method() == method)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tau_counts_pairs_in_the_same_order_less_those_in_the_opposite() {
        assertEquals(OptionalDouble.of(1), KendallTau.b(List.of(1, 2, 3), List.of(1, 2, 3)));
        assertEquals(OptionalDouble.of(-1), KendallTau.b(List.of(1, 2, 3), List.of(3, 2, 1)));
        assertEquals(1 / 3.0, KendallTau.b(List.of(1, 2, 3), List.of(1, 3, 2)).orElseThrow(), 1e-12);
        assertEquals(
                2 / Math.sqrt(6),
                KendallTau.b(List.of(1, 2, 3), List.of(1, 2, 2)).orElseThrow(),
                1e-12);
        assertEquals(OptionalDouble.empty(), KendallTau.b(List.of(1, 1, 1), List.of(1, 2, 3)));
        assertEquals(OptionalDouble.empty(), KendallTau.b(List.of(1, 2, 3), List.of(1, 1, 1)));
    }

    @Test
    void criteria_that_say_the_same_share_their_weight() {
        List<Direction> directions = List.of(Direction.MAX, Direction.MAX, Direction.MAX);
        double[][] table = {{0, 0, 1, 4}, {1, 1, 0, 4}, {2, 2, 1, 4}, {3, 3, 0, 4}};
        ObjectiveWeights critic =
                ObjectiveWeights.critic(table, List.of(Direction.MAX, Direction.MAX, Direction.MAX, Direction.MAX));
        assertEquals(critic.weights().get(0), critic.weights().get(1));
        assertTrue(critic.weights().get(2) > critic.weights().get(0));
        assertEquals(0, critic.weights().get(3), "constant");
        double[][] same = {{0, 0, 0}, {1, 1, 1}};
        assertTrue(ObjectiveWeights.critic(same, directions).areFallback(), "all of them say one thing");
    }

    @Test
    void a_flip_that_no_weight_brings_is_absent_and_a_tie_flips_at_once() {
        double[][] dominating = {{0.9, 0.9}, {0.1, 0.2}};
        for (WeightFlip flip : WeightFlip.of(dominating, 1, 1)) {
            assertTrue(flip.upwards().isEmpty());
            assertTrue(flip.downwards().isEmpty());
        }
        double[][] tied = {{1, 0}, {0, 1}};
        WeightFlip flip = WeightFlip.of(tied, 1, 1).getFirst();
        assertEquals(0, flip.winner());
        assertEquals(0.5, flip.downwards().orElseThrow().at());
        assertTrue(flip.upwards().isEmpty());
        WeightFlip alone =
                WeightFlip.of(new double[][] {{1, 0}, {0.5, 1}}, 1, 0).getFirst();
        assertEquals(1, alone.weight());
        assertEquals(0, alone.winner());
    }

    @Test
    void crossings_lie_where_lines_meet() {
        double[][] values = {{1, 0}, {0, 1}, {0.55, 0.55}};
        List<Double> crossings = WeightFlip.crossings(values, new double[] {1, 1}, 0);
        assertEquals(3, crossings.size());
        assertEquals(0.45, crossings.getFirst(), 1e-12);
        assertEquals(0.55, crossings.getLast(), 1e-12);
        List<WeightFlip.Stretch> winners = WeightFlip.winners(values, new double[] {1, 1}, 0);
        assertEquals(
                List.of(1, 2, 0),
                winners.stream().map(WeightFlip.Stretch::winner).toList());
    }

    private static void assertArray(double[] expected, double[] found) {
        org.junit.jupiter.api.Assertions.assertArrayEquals(expected, found, 1e-12);
    }
}
