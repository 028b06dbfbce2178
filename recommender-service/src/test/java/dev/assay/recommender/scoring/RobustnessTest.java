package dev.assay.recommender.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.scoring.MustHave.State;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RobustnessTest {

    private static final WeightDraws EQUAL = new WeightDraws.Fixed(List.of(1.0, 1.0));

    @Test
    void readings_count_among_some_what_a_run_of_these_counts() {
        DecisionMatrix matrix = spread();
        WeightDraws weights = new WeightDraws.Anything(List.of("c0", "c1"));
        Readings readings = Readings.of(matrix, weights, 5, 1_234);
        for (List<String> some : List.of(List.of("a", "b", "c"), List.of("c", "a"))) {
            Acceptability expected = Smaa2.run(matrix.only(some), weights, 5, 1_234);
            Acceptability counted = readings.among(some);
            for (int i = 0; i < some.size(); i++) {
                assertEquals(expected.firstPlaceShare(i), counted.firstPlaceShare(i));
                assertEquals(expected.expectedRank(i), counted.expectedRank(i));
                assertArrayEquals(
                        expected.centralWeights(i).orElseThrow(),
                        counted.centralWeights(i).orElseThrow());
                for (int k = 0; k < some.size(); k++) {
                    if (i != k) {
                        assertEquals(expected.wins(i, k), readings.wins(some.get(i), some.get(k)));
                        assertEquals(expected.ties(i, k), readings.ties(some.get(i), some.get(k)));
                    }
                }
            }
        }
    }

    @Test
    void a_what_if_counts_what_a_run_of_it_counts() {
        DecisionMatrix matrix = spread();
        WeightDraws weights = new WeightDraws.Anything(List.of("c0", "c1"));
        DecisionMatrix changed =
                matrix.with((option, _, evidence) -> option.equals("b") ? new Evidence.Supposed(0.6) : evidence);
        Readings readings = Readings.of(matrix, weights, 5, 1_234);
        Readings unasked = readings.with(changed);
        readings.among(matrix.options());
        Readings whatIf = readings.with(changed);
        Readings counted = Readings.of(matrix, weights, 5, 1_234);
        counted.among(matrix.options());
        Readings afterCounting = counted.with(changed);
        Readings anew = Readings.of(changed, weights, 5, 1_234);
        for (String one : matrix.options()) {
            for (String other : matrix.options()) {
                assertEquals(anew.wins(one, other), whatIf.wins(one, other), one + other);
                assertEquals(anew.wins(one, other), afterCounting.wins(one, other), one + other);
                assertEquals(anew.wins(one, other), unasked.wins(one, other), one + other);
            }
        }
        List<String> turned = List.of("c", "b", "a");
        String before = Cases.written(Smaa2.run(matrix.only(turned), weights, 5, 1_234));
        assertEquals(before, Cases.written(readings.among(turned)));
        assertEquals(before, Cases.written(whatIf.with(matrix).among(turned)));
        assertNotEquals(readings.wins("b", "a"), whatIf.wins("b", "a"));
        assertEquals(readings.wins("a", "c"), whatIf.wins("a", "c"));
        assertEquals(changed, whatIf.matrix());
        assertEquals(anew.model(1, 1).score(1), whatIf.model(1, 1).score(1));
        assertNotEquals(readings.model(1, 1).score(1), whatIf.model(1, 1).score(1));
    }

    @Test
    void who_ties_with_the_first_is_first_too() {
        Evidence wide = new Evidence.Known(List.of(new Evidence.Part("s", 1, new Distribution.Uniform(0.1, 0.9))));
        DecisionMatrix alike = matrix(List.of(wide), List.of(wide));
        Readings readings = Readings.of(alike, EQUAL, 1, 500);
        Acceptability counted = readings.among(alike.options());
        assertEquals(OptionalDouble.of(1), readings.confidenceFactor(alike.options(), counted, 0));
        assertEquals(OptionalDouble.of(1), readings.confidenceFactor(alike.options(), counted, 1));
    }

    private static DecisionMatrix spread() {
        Evidence wide = new Evidence.Known(List.of(new Evidence.Part("s", 1, new Distribution.Uniform(0.1, 0.9))));
        return new DecisionMatrix(
                List.of("a", "b", "c"),
                List.of(
                        new DecisionMatrix.Column(
                                "c0", ValueFunction.identity(), List.of(wide, known("t", 0.4), new Evidence.Unknown())),
                        new DecisionMatrix.Column(
                                "c1",
                                ValueFunction.identity(),
                                List.of(known("t", 0.5), new Evidence.Unknown(), wide))));
    }

    @Test
    void missing_facts_are_put_at_both_ends() {
        DecisionMatrix open =
                matrix(List.of(known("s", 0.9), new Evidence.Unknown()), List.of(known("s", 0.6), known("s", 0.6)));
        List<Robustness.Extremes> extremes = robustness(open).missingFacts();
        assertEquals(1, extremes.size());
        assertTrue(extremes.getFirst().matters());
        assertEquals("a", extremes.getFirst().option());
        assertEquals(List.of("b"), extremes.getFirst().atWorst().leaders());
        assertEquals(List.of("a"), extremes.getFirst().atBest().leaders());

        DecisionMatrix decided =
                matrix(List.of(known("s", 0.9), known("s", 0.9)), List.of(known("s", 0.2), new Evidence.Unknown()));
        assertFalse(robustness(decided).missingFacts().getFirst().matters());
    }

    @Test
    void dropping_a_must_have_lets_in_whom_it_alone_keeps_out() {
        DecisionMatrix matrix =
                matrix(List.of(known("s", 0.9), known("s", 0.9)), List.of(known("s", 0.2), known("s", 0.2)));
        Robustness robustness = robustness(
                matrix, List.of(List.of(State.VIOLATED, State.SATISFIED), List.of(State.SATISFIED, State.SATISFIED)));
        assertEquals(List.of("b"), robustness.leaders());
        List<Robustness.WhatIf> dropped = robustness.withoutEachMustHave();
        assertEquals(List.of("a"), dropped.getFirst().leaders());
        assertTrue(dropped.getFirst().changes());
        assertEquals(List.of("b"), dropped.get(1).leaders());
        assertFalse(dropped.get(1).changes());
    }

    @Test
    void who_can_not_be_checked_or_violates_is_no_leader() {
        DecisionMatrix matrix =
                matrix(List.of(known("s", 0.9), known("s", 0.9)), List.of(known("s", 0.2), known("s", 0.2)));
        Robustness none = robustness(matrix, List.of(List.of(State.VIOLATED), List.of(State.UNKNOWN)));
        assertEquals(List.of(), none.leaders());
        assertEquals(List.of("a"), none.withoutEachMustHave().getFirst().leaders());
        assertEquals(List.of(), none.missingFacts());
        assertThrows(IllegalArgumentException.class, () -> robustness(matrix, List.of()));
    }

    @Test
    void a_must_have_is_met_missed_or_unknown() {
        assertEquals(State.SATISFIED, MustHave.within(2, Double.POSITIVE_INFINITY, 2, 3));
        assertEquals(State.SATISFIED, MustHave.within(0, 3, 2, 3));
        assertEquals(State.VIOLATED, MustHave.within(2, Double.POSITIVE_INFINITY, 0, 1.9));
        assertEquals(State.VIOLATED, MustHave.within(0, 3, 3.1, 4));
        assertEquals(State.UNKNOWN, MustHave.within(0, 3, 3, 4));
        assertEquals(State.UNKNOWN, MustHave.within(2, Double.POSITIVE_INFINITY, 0, 2));
        assertEquals(
                State.UNKNOWN,
                MustHave.within(2, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    @Test
    void an_option_is_ahead_from_90_of_100_readings_on() {
        double[][] weights = new double[100][];
        double[][][] values = new double[100][][];
        for (int draw = 0; draw < 100; draw++) {
            weights[draw] = new double[] {1};
            values[draw] = new double[][] {{draw < 90 ? 1 : 0}, {0.5}, {draw < 89 ? 0.4 : 1.1}};
        }
        Acceptability counted = Smaa2.ofGiven(weights, values);
        Standing standing = new Standing(counted, 3);
        assertTrue(standing.isAhead(0, 1));
        assertFalse(standing.isAhead(1, 0));
        assertFalse(standing.isAhead(1, 2), "89 of 100 is a tie");
        assertFalse(standing.isAhead(0, 0));
        assertEquals(1, standing.rank(0));
        assertEquals(2, standing.rank(1));
        assertEquals(List.of(0, 2), standing.leaders(), "nobody of the best is ahead of the third");
        assertEquals(0.89, counted.topShare(0, 1));
        assertEquals(1, counted.topShare(0, 9));
        assertEquals(-(0.89 * Math.log(0.89) + 0.11 * Math.log(0.11)) / Math.log(2), counted.choiceEntropy(), 1e-12);
        assertEquals(100, counted.draws());
    }

    @Test
    void who_is_tied_with_the_first_is_among_the_leaders_though_another_is_ahead_of_it() {
        double[][] shares = {{0, 0.95, 0.85}, {0.05, 0, 0.95}, {0.15, 0.05, 0}};
        Standing standing = new Standing((option, other) -> shares[option][other], 3);
        assertEquals(2, standing.rank(1));
        assertEquals(2, standing.rank(2), "the second is ahead of the third");
        assertEquals(List.of(0, 2), standing.leaders());
    }

    @Test
    void an_interval_of_a_share_stays_within_0_and_1() {
        Wilson half = Wilson.of(50, 100);
        assertEquals(0.404, half.low(), 0.001);
        assertEquals(0.596, half.high(), 0.001);
        Wilson none = Wilson.of(0, 100);
        assertEquals(0, none.low(), 1e-12);
        assertEquals(0.037, none.high(), 0.001);
        assertEquals(0.963, Wilson.of(100, 100).low(), 0.001);
        assertEquals(1, Wilson.of(100, 100).high(), 1e-12);
        assertEquals(0.0098, Wilson.of(5_000, 10_000).high() - 0.5, 1e-4);
        assertEquals(0.2065, Wilson.of(1, 1).low(), 1e-4);
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(-1, 5));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(6, 5));
    }

    @Test
    void quantiles_are_those_of_the_distribution() {
        Distribution triangle = new Distribution.Triangular(0, 2, 10);
        assertEquals(0, triangle.quantile(0));
        assertEquals(2, triangle.quantile(0.2), 1e-12);
        assertEquals(1, triangle.quantile(0.05), 1e-12);
        assertEquals(10 - Math.sqrt(0.5 * 80), triangle.quantile(0.5), 1e-12);
        assertEquals(10, triangle.quantile(1));
        assertEquals(3, new Distribution.Triangular(3, 3, 3).quantile(0.7));
        Distribution normal = new Distribution.Normal(10, 2, false);
        assertEquals(10, normal.quantile(0.5), 1e-9);
        assertEquals(13.92, normal.quantile(0.975), 0.001);
        assertEquals(6.08, normal.quantile(0.025), 0.001);
        assertEquals(Math.exp(10), new Distribution.Normal(10, 2, true).quantile(0.5), 1e-4);
        assertEquals(2.5, new Distribution.Uniform(2, 4).quantile(0.25));
        assertThrows(IllegalArgumentException.class, () -> new Distribution.Uniform(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Distribution.Triangular(0, 3, 2));
        assertThrows(IllegalArgumentException.class, () -> new Distribution.Triangular(1, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> new Distribution.Normal(0, -1, false));
    }

    @Test
    void a_table_of_a_normal_distribution_keeps_its_mean_and_variance() {
        Evidence normal =
                new Evidence.Known(List.of(new Evidence.Part("s", 1, new Distribution.Normal(0.5, 0.1, false))));
        DecisionMatrix matrix = new DecisionMatrix(
                List.of("x"), List.of(new DecisionMatrix.Column("c0", ValueFunction.identity(), List.of(normal))));
        Latent latent = new Latent(1, 40_000);
        latent.moveTo(0, 40_000);
        double[] drawn = new double[40_000];
        double[] ones = new double[40_000];
        java.util.Arrays.fill(ones, 1);
        CellDraws.of(matrix)[0][0].addTo(drawn, ones, latent, 40_000);
        double mean = java.util.Arrays.stream(drawn).average().orElseThrow();
        double variance = java.util.Arrays.stream(drawn)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertEquals(0.5, mean, 0.002);
        assertEquals(0.01, variance, 0.0002);
    }

    private static Robustness robustness(DecisionMatrix matrix) {
        return robustness(matrix, List.of(List.of(), List.of()));
    }

    private static Robustness robustness(DecisionMatrix matrix, List<List<State>> states) {
        return new Robustness(Readings.of(matrix, EQUAL, 1, 500), states);
    }

    private static Evidence known(String source, double value) {
        return new Evidence.Known(List.of(part(source, value)));
    }

    private static Evidence.Part part(String source, double value) {
        return new Evidence.Part(source, 1, new Distribution.Exact(value));
    }

    private static DecisionMatrix matrix(List<Evidence> ofA, List<Evidence> ofB) {
        return new DecisionMatrix(
                List.of("a", "b"),
                List.of(
                        new DecisionMatrix.Column(
                                "c0", ValueFunction.identity(), List.of(ofA.getFirst(), ofB.getFirst())),
                        new DecisionMatrix.Column(
                                "c1", ValueFunction.identity(), List.of(ofA.getLast(), ofB.getLast()))));
    }
}
