package dev.assay.recommender.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// What holds whatever the decision is. The repetition is the seed.
class ScoringPropertyTest {

    private static final int DRAWS = 1_100;

    @RepeatedTest(40)
    void removing_an_option_never_reorders_the_others(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        double[][] values = cases.values();
        double[] weights = cases.weights();
        int[] all = ranks(values, weights);
        for (int removed = 0; removed < values.length; removed++) {
            int gone = removed;
            int[] left =
                    IntStream.range(0, values.length).filter(i -> i != gone).toArray();
            double[][] rest = Arrays.stream(left).mapToObj(i -> values[i]).toArray(double[][]::new);
            int[] after = ranks(rest, weights);
            for (int a = 0; a < left.length; a++) {
                for (int b = 0; b < left.length; b++) {
                    assertEquals(Integer.compare(all[left[a]], all[left[b]]), Integer.compare(after[a], after[b]));
                }
            }
        }
    }

    @RepeatedTest(20)
    void removing_an_option_leaves_the_duels_of_the_others_as_they_were(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        DecisionMatrix matrix = cases.matrix();
        WeightDraws weights = cases.swingDraws();
        Acceptability before = Smaa2.run(matrix, weights, 7, DRAWS);
        List<String> left = matrix.options().subList(1, matrix.options().size());
        Acceptability after = Smaa2.run(matrix.only(left), weights, 7, DRAWS);
        for (int a = 0; a < left.size(); a++) {
            for (int b = 0; b < left.size(); b++) {
                assertEquals(before.wins(a + 1, b + 1), after.wins(a, b));
            }
        }
    }

    @RepeatedTest(20)
    void a_duplicate_ties_with_its_original_and_reorders_nobody(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        double[][] values = cases.values();
        double[] weights = cases.weights();
        double[][] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = values[0].clone();
        int[] before = ranks(values, weights);
        int[] after = ranks(more, weights);
        assertEquals(after[0], after[values.length]);
        for (int a = 0; a < values.length; a++) {
            for (int b = 0; b < values.length; b++) {
                assertEquals(Integer.compare(before[a], before[b]), Integer.compare(after[a], after[b]));
            }
        }
    }

    @RepeatedTest(40)
    void improving_a_fact_never_worsens_the_rank(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        double[][] values = cases.values();
        double[] weights = cases.weights();
        int[] before = ranks(values, weights);
        for (int j = 0; j < cases.criteria; j++) {
            double[][] better = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
            better[0][j] = Math.min(1, better[0][j] + cases.random.nextDouble());
            assertTrue(ranks(better, weights)[0] <= before[0]);
        }
    }

    @RepeatedTest(40)
    void scaling_all_weights_changes_nothing(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        double[][] values = cases.values();
        double[] weights = cases.weights();
        double[] eightfold = Arrays.stream(weights).map(w -> 8 * w).toArray();
        PerformanceTable one = PerformanceTable.of(values, cases.directions(), weights);
        PerformanceTable other = PerformanceTable.of(values, directions(one), eightfold);
        assertEquals(
                SimpleAdditiveWeighting.of(one, Normalization.MIN_MAX),
                SimpleAdditiveWeighting.of(other, Normalization.MIN_MAX));
        assertEquals(topsis(one), topsis(other));
        assertEquals(Vikor.of(one, 0.5), Vikor.of(other, 0.5));
        assertEquals(promethee(one), promethee(other));
        assertEquals(WeightFlip.of(values, weights), WeightFlip.of(values, eightfold));
    }

    @RepeatedTest(40)
    void the_order_of_options_and_criteria_changes_nothing(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        double[][] values = cases.values();
        double[] weights = cases.weights();
        List<Direction> directions = cases.directions();
        List<Integer> rows = shuffled(values.length, cases);
        List<Integer> columns = shuffled(weights.length, cases);
        double[][] moved = rows.stream()
                .map(i -> columns.stream().mapToDouble(j -> values[i][j]).toArray())
                .toArray(double[][]::new);
        PerformanceTable one = PerformanceTable.of(values, directions, weights);
        PerformanceTable other = PerformanceTable.of(
                moved,
                columns.stream().map(directions::get).toList(),
                columns.stream().mapToDouble(j -> weights[j]).toArray());
        List<List<List<Double>>> before = List.of(
                List.of(SimpleAdditiveWeighting.of(one, Normalization.MIN_MAX).scores()),
                List.of(topsis(one).closeness()),
                List.of(Vikor.of(one, 0.3).q()),
                List.of(promethee(one).net()));
        List<List<List<Double>>> after = List.of(
                List.of(SimpleAdditiveWeighting.of(other, Normalization.MIN_MAX).scores()),
                List.of(topsis(other).closeness()),
                List.of(Vikor.of(other, 0.3).q()),
                List.of(promethee(other).net()));
        for (int method = 0; method < before.size(); method++) {
            for (int i = 0; i < rows.size(); i++) {
                assertEquals(
                        before.get(method).getFirst().get(rows.get(i)),
                        after.get(method).getFirst().get(i),
                        1e-12);
            }
        }
    }

    @RepeatedTest(20)
    void readings_know_options_and_criteria_by_name(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        DecisionMatrix matrix = cases.matrix();
        List<Swing> swings = cases.swings();
        List<Integer> columns = shuffled(cases.criteria, cases);
        List<String> options = new ArrayList<>(matrix.options());
        Collections.shuffle(options, cases.random);
        DecisionMatrix moved = new DecisionMatrix(
                        matrix.options(),
                        columns.stream().map(matrix.columns()::get).toList())
                .only(options);
        List<String> ids = Cases.names("criterion", cases.criteria);
        Acceptability before = Smaa2.run(matrix, new WeightDraws.WithinSwings(ids, swings), 3, DRAWS);
        Acceptability after = Smaa2.run(
                moved,
                new WeightDraws.WithinSwings(
                        columns.stream().map(ids::get).toList(),
                        columns.stream().map(swings::get).toList()),
                3,
                DRAWS);
        for (int a = 0; a < options.size(); a++) {
            int place = matrix.options().indexOf(options.get(a));
            assertEquals(before.firstPlaceShare(place), after.firstPlaceShare(a));
            assertEquals(before.expectedRank(place), after.expectedRank(a), 1e-12);
        }
    }

    @RepeatedTest(60)
    void a_reported_flip_flips_and_a_hair_less_does_not(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        double[][] values = cases.values();
        double[] weights = Numbers.normalised(cases.weights());
        for (WeightFlip flip : WeightFlip.of(values, weights)) {
            for (int way : new int[] {-1, 1}) {
                WeightFlip.Turn turn = way > 0 ? flip.up() : flip.down();
                double until = turn == null ? (way > 0 ? 1 : 0) : turn.at();
                double before = flip.weight() + (until - flip.weight()) * (1 - 1e-6);
                double[] shortOf = scores(values, moved(weights, flip.criterion(), before));
                assertTrue(shortOf[flip.winner()] >= max(shortOf) - 1e-12, "still the winner short of it");
                if (turn != null) {
                    double[] at = scores(values, moved(weights, flip.criterion(), turn.at()));
                    assertEquals(at[flip.winner()], at[turn.newWinner()], 1e-12, "as good at it");
                    double beyond = Math.clamp(turn.at() + way * 1e-6, 0, 1);
                    double[] after = scores(values, moved(weights, flip.criterion(), beyond));
                    assertEquals(max(after), after[turn.newWinner()], 1e-12, "the new winner beyond it");
                    if (turn.at() > 1e-6 && turn.at() < 1 - 1e-6) {
                        assertTrue(after[turn.newWinner()] > after[flip.winner()]);
                    }
                }
            }
        }
    }

    @RepeatedTest(40)
    void stretches_of_a_weight_name_the_winner_everywhere(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        double[][] values = cases.values();
        double[] weights = Numbers.normalised(cases.weights());
        List<WeightFlip.Stretch> stretches = WeightFlip.winners(values, weights, 0);
        assertEquals(0, stretches.getFirst().from());
        assertEquals(1, stretches.getLast().to());
        for (int s = 0; s < stretches.size(); s++) {
            WeightFlip.Stretch stretch = stretches.get(s);
            assertTrue(s == 0 || stretch.from() == stretches.get(s - 1).to());
            double[] scores = scores(values, moved(weights, 0, (stretch.from() + stretch.to()) / 2));
            assertEquals(max(scores), scores[stretch.winner()], 1e-12);
        }
    }

    @RepeatedTest(40)
    void the_smallest_shift_closes_the_gap_and_nothing_smaller_does(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        double[][] values = cases.values();
        double[] weights = Numbers.normalised(cases.weights());
        double[] scores = scores(values, weights);
        int winner = Numbers.best(scores);
        for (int b = 0; b < values.length; b++) {
            PriorityShift shift = PriorityShift.between(weights, values[winner], values[b]);
            double[] shifted = weights.clone();
            for (PriorityShift.Move move : shift.moves()) {
                shifted[move.from()] -= move.weight();
                shifted[move.to()] += move.weight();
            }
            assertTrue(Arrays.stream(shifted).allMatch(w -> w >= -1e-12));
            double[] after = scores(values, shifted);
            if (shift.isPossible()) {
                assertEquals(after[winner], after[b], 1e-12);
            } else {
                assertTrue(after[winner] > after[b]);
            }
            for (int attempt = 0; attempt < 30; attempt++) {
                double[] other = cases.weights();
                double[] towards = Numbers.normalised(other);
                double distance = IntStream.range(0, weights.length)
                                .mapToDouble(j -> Math.abs(towards[j] - weights[j]))
                                .sum()
                        / 2;
                double share = Math.min(1, shift.moved() * 0.999 / distance);
                double[] nearer = IntStream.range(0, weights.length)
                        .mapToDouble(j -> weights[j] + share * (towards[j] - weights[j]))
                        .toArray();
                double[] less = scores(values, nearer);
                assertTrue(shift.moved() == 0 || less[winner] > less[b] - 1e-9);
            }
        }
    }

    @RepeatedTest(40)
    void a_fact_as_needed_makes_the_challenger_as_good(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        double[][] values = cases.values();
        double[] weights = Numbers.normalised(cases.weights());
        double[] scores = scores(values, weights);
        int winner = Numbers.best(scores);
        for (NeededValue needed : NeededValue.of(weights, values[winner], values[0])) {
            double[] supposed = values[0].clone();
            supposed[needed.criterion()] = needed.value();
            assertEquals(scores[winner], Numbers.dot(weights, supposed), 1e-12);
        }
    }

    @RepeatedTest(20)
    void an_option_against_itself_ties(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        Acceptability counted = Smaa2.run(cases.matrix(), cases.swingDraws(), 5, DRAWS);
        for (int i = 0; i < counted.options(); i++) {
            assertEquals(1, counted.ties(i, i));
            for (int k = 0; k < counted.options(); k++) {
                assertEquals(1, counted.wins(i, k) + counted.wins(k, i) + counted.ties(i, k), 1e-12);
            }
        }
    }

    @RepeatedTest(20)
    void ranks_of_an_option_add_up_to_every_reading(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        Acceptability counted = Smaa2.run(cases.matrix(), cases.swingDraws(), 5, DRAWS);
        for (int i = 0; i < counted.options(); i++) {
            assertEquals(1, counted.topShare(i, counted.options()), 1e-12);
            double byDuels = 1;
            for (int k = 0; k < counted.options(); k++) {
                byDuels += counted.wins(k, i);
            }
            assertEquals(byDuels, counted.expectedRank(i), 1e-9);
        }
    }

    @RepeatedTest(8)
    void the_same_input_gives_the_same_bytes_on_any_number_of_threads(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        DecisionMatrix matrix = cases.matrix();
        WeightDraws weights = cases.swingDraws();
        String once = Cases.written(Smaa2.run(matrix, weights, 11, 5_250));
        for (int threads : new int[] {1, 2, 8}) {
            try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
                assertEquals(once, Cases.written(Smaa2.run(matrix, weights, 11, 5_250, threads, pool)));
            }
        }
    }

    @RepeatedTest(20)
    void a_changed_fact_moves_only_what_rests_on_it(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        DecisionMatrix matrix = cases.matrix();
        WeightDraws weights = cases.swingDraws();
        Acceptability before = Smaa2.run(matrix, weights, 11, DRAWS);
        Acceptability after = Smaa2.run(matrix.supposing("option 0", 1), weights, 11, DRAWS);
        for (int a = 1; a < cases.options; a++) {
            for (int b = 1; b < cases.options; b++) {
                assertEquals(before.wins(a, b), after.wins(a, b));
            }
            assertTrue(after.wins(0, a) >= before.wins(0, a), "what turns out best can't hurt");
        }
    }

    @RepeatedTest(20)
    void net_flows_cancel(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        PrometheeTwo flows = promethee(PerformanceTable.of(cases.values(), cases.directions(), cases.weights()));
        assertEquals(0, flows.net().stream().mapToDouble(x -> x).sum(), 1e-12);
    }

    private static PrometheeTwo promethee(PerformanceTable table) {
        return PrometheeTwo.of(
                table, Collections.nCopies(table.criteria(), new PrometheeTwo.Preference.Linear(0.1, 0.6)));
    }

    private static Topsis topsis(PerformanceTable table) {
        return Topsis.of(table, Normalization.VECTOR, Topsis.Metric.EUCLIDEAN);
    }

    private static List<Direction> directions(PerformanceTable table) {
        return IntStream.range(0, table.criteria()).mapToObj(table::direction).toList();
    }

    private static List<Integer> shuffled(int count, Cases cases) {
        List<Integer> places = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(places, cases.random);
        return places;
    }

    private static int[] ranks(double[][] values, double[] weights) {
        return Numbers.ranks(scores(values, Numbers.normalised(weights)));
    }

    private static double[] scores(double[][] values, double[] weights) {
        return Arrays.stream(values)
                .mapToDouble(row -> Numbers.dot(weights, row))
                .toArray();
    }

    private static double max(double[] scores) {
        return Arrays.stream(scores).max().orElseThrow();
    }

    /// The weights with one of them moved and the others in proportion.
    private static double[] moved(double[] weights, int criterion, double to) {
        double[] moved = Arrays.stream(weights)
                .map(w -> w * (1 - to) / (1 - weights[criterion]))
                .toArray();
        moved[criterion] = to;
        return moved;
    }
}
