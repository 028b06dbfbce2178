package dev.assay.recommender.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.scoring.Agreement.Method;
import dev.assay.recommender.scoring.Agreement.Reason;
import dev.assay.recommender.scoring.PrometheeTwo.Preference;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
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
        Vikor vikor = Vikor.of(
                PerformanceTable.of(
                        new double[][] {{9, 0, 8}, {0, 10, 7}, {1, 9, 2}, {9, 1, 0}, {7, 1, 9}},
                        Collections.nCopies(3, Direction.MAX),
                        1,
                        1,
                        1),
                0.5);
        assertAll(new double[] {10 / 27.0, 11 / 27.0, 53 / 90.0, 19 / 30.0, 101 / 270.0}, vikor.s());
        assertAll(new double[] {1 / 3.0, 1 / 3.0, 8 / 27.0, 1 / 3.0, 3 / 10.0}, vikor.r());
        assertAll(new double[] {1 / 2.0, 81 / 142.0, 59 / 142.0, 1, 81 / 1420.0}, vikor.q());
        assertTrue(vikor.hasAcceptableAdvantage(), "59/142 - 81/1420 is more than 1/4");
        assertFalse(vikor.hasAcceptableStability(), "the first has neither the least regret in all nor on one");
        assertEquals(List.of(2, 4), vikor.compromise());
    }

    @Test
    void without_an_advantage_all_that_are_close_to_the_first_are_in_the_compromise() {
        Vikor vikor = Vikor.of(
                PerformanceTable.of(
                        new double[][] {{4, 1, 6}, {7, 2, 1}, {1, 0, 6}, {8, 4, 0}},
                        Collections.nCopies(3, Direction.MAX),
                        1,
                        1,
                        1),
                0.5);
        assertAll(new double[] {9 / 56.0, 17 / 42.0, 1, 1 / 2.0}, vikor.q());
        assertFalse(vikor.hasAcceptableAdvantage(), "17/42 - 9/56 is less than 1/3");
        assertTrue(vikor.hasAcceptableStability(), "the first has the least regret on one criterion");
        assertEquals(List.of(0, 1), vikor.compromise(), "1/2 - 9/56 is more than 1/3");
    }

    @Test
    void a_lead_of_just_enough_is_an_advantage() {
        Vikor vikor = Vikor.of(PerformanceTable.of(new double[][] {{2}, {1}, {0}}, List.of(Direction.MAX), 1), 0.5);
        assertAll(new double[] {0, 0.5, 1}, vikor.q());
        assertTrue(vikor.hasAcceptableAdvantage());
        assertEquals(List.of(0), vikor.compromise());
    }

    @Test
    void the_regret_in_all_and_the_regret_on_one_count_as_they_are_weighted() {
        PerformanceTable table = PerformanceTable.of(
                new double[][] {{1, 0.4, 0.5}, {0.6, 0.6, 0.62}, {0, 1, 0}, {0.3, 0, 1}, {0.05, 0.05, 0.05}},
                Collections.nCopies(3, Direction.MAX),
                1,
                1,
                1);
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

    private static void assertAll(double[] expected, List<Double> actual) {
        assertArrayEquals(
                expected, actual.stream().mapToDouble(Double::doubleValue).toArray(), 1e-12);
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

    @Test
    void a_method_that_disagrees_names_the_criterion_that_weighs_most_in_its_own_way() {
        Random random = new Random(1);
        Map<Method, Integer> disagreed = new EnumMap<>(Method.class);
        for (int decision = 0; decision < 600; decision++) {
            double[][] values = new double[5][];
            Arrays.setAll(values, _ -> random.doubles(4).toArray());
            double[] weights = Numbers.normalised(random.doubles(4, 0.1, 1).toArray());
            Agreement agreement = Agreement.of(values, weights).orElseThrow();
            double[] mine = values[agreement.winners().getFirst()];
            for (Agreement.CrossCheck check : agreement.checks()) {
                if (check.reason() != null) {
                    disagreed.merge(check.method(), 1, Integer::sum);
                    double[] theirs = values[
                            check.winners().stream()
                                    .filter(winner -> !agreement.winners().contains(winner))
                                    .findFirst()
                                    .orElseGet(() -> check.winners().getFirst())];
                    double[] tells = new double[4];
                    for (int j = 0; j < tells.length; j++) {
                        int at = j;
                        double[] column = Arrays.stream(values)
                                .mapToDouble(row -> row[at])
                                .toArray();
                        tells[j] = weights[j]
                                * switch (check.method()) {
                                    case TOPSIS -> theirs[j] - mine[j];
                                    case VIKOR -> regret(mine[j], column);
                                    case PROMETHEE_II -> cutOff(mine[j], column) - cutOff(theirs[j], column);
                                };
                    }
                    double most = Arrays.stream(tells).max().orElseThrow();
                    assertEquals(most, tells[check.reason().criterion()], 1e-12);
                }
            }
        }
        assertTrue(
                disagreed.values().stream().allMatch(times -> times > 10) && disagreed.size() == 3,
                disagreed::toString);
    }

    private static double regret(double value, double... column) {
        double best = Arrays.stream(column).max().orElseThrow();
        return (best - value) / (best - Arrays.stream(column).min().orElseThrow());
    }

    /// What a value would have on the others if a preference grew beyond a difference of 0.5, and hasn't.
    private static double cutOff(double value, double... column) {
        return Arrays.stream(column)
                .map(other -> 2 * (value - other) - Math.clamp(2 * (value - other), -1, 1))
                .sum();
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
