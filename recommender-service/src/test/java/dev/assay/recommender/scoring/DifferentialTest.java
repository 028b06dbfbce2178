package dev.assay.recommender.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// What is fast or clever against what is plain and slow. The repetition is the seed.
class DifferentialTest {

    @RepeatedTest(20)
    void counting_is_comparing_each_with_each(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        int draws = 200 + repetition.getCurrentRepetition() % 2;
        double[][] weights = IntStream.range(0, draws)
                .mapToObj(_ -> Numbers.normalised(cases.weights()))
                .toArray(double[][]::new);
        double[][][] values =
                IntStream.range(0, draws).mapToObj(_ -> cases.values()).toArray(double[][][]::new);
        int[][] ranks = new int[cases.options][cases.options];
        int[][] wins = new int[cases.options][cases.options];
        double[][] weightsWhenFirst = new double[cases.options][cases.criteria];
        for (int draw = 0; draw < weights.length; draw++) {
            double[] scores = new double[cases.options];
            for (int i = 0; i < cases.options; i++) {
                scores[i] = Numbers.dot(weights[draw], values[draw][i]);
            }
            for (int i = 0; i < cases.options; i++) {
                int rank = Numbers.ranks(scores)[i];
                ranks[i][rank - 1]++;
                for (int j = 0; j < cases.criteria; j++) {
                    weightsWhenFirst[i][j] += rank == 1 ? weights[draw][j] : 0;
                }
                for (int k = 0; k < cases.options; k++) {
                    wins[i][k] += Numbers.isAbove(scores[i], scores[k]) ? 1 : 0;
                }
            }
        }
        Acceptability counted = Smaa2.ofGiven(weights, values);
        Acceptability plain = new Acceptability(draws, ranks, wins, weightsWhenFirst);
        assertEquals(Cases.written(plain), Cases.written(counted));
    }

    @RepeatedTest(20)
    void counting_in_steps_is_counting_at_once(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        double[][] weights = randomRows(cases.random, cases.criteria, 101);
        double[][] scores = randomRows(cases.random, cases.options, 101);
        Tally atOnce = new Tally(cases.options, cases.criteria, 101);
        atOnce.count(scores, 1, weights, 101);
        Tally inSteps = new Tally(cases.options, cases.criteria, 101);
        for (int first = 0; first < 101; first += 20) {
            int count = Math.min(20, 101 - first);
            inSteps.count(part(scores, first, count), 1, part(weights, first, count), count);
        }
        assertEquals(Cases.written(atOnce.result(101)), Cases.written(inSteps.result(101)));
    }

    private static double[][] randomRows(Random random, int rows, int count) {
        return IntStream.range(0, rows)
                .mapToObj(_ -> random.doubles(count).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] part(double[][] rows, int first, int count) {
        return Arrays.stream(rows)
                .map(row -> Arrays.copyOfRange(row, first, first + count))
                .toArray(double[][]::new);
    }

    @RepeatedTest(10)
    void tables_of_quantiles_draw_what_the_distributions_say(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        DecisionMatrix matrix = cases.matrix();
        CellDraws[][] cells = CellDraws.of(matrix);
        Latent latent = new Latent(9, 4_000);
        latent.moveTo(0, 4_000);
        double[] ones = new double[4_000];
        Arrays.fill(ones, 1);
        for (int i = 0; i < cases.options; i++) {
            for (int j = 0; j < cases.criteria; j++) {
                DecisionMatrix.Column column = matrix.columns().get(j);
                if (column.cells().get(i) instanceof Evidence.Known(var parts)) {
                    double[] drawn = new double[4_000];
                    cells[i][j].addTo(drawn, ones, latent, 4_000);
                    int[] belief = latent.bits("belief/" + column.criterion());
                    double total =
                            parts.stream().mapToDouble(Evidence.Part::weight).sum();
                    for (int b = 0; b < 4_000; b++) {
                        double left = Stream.uniform(belief[b]) * total;
                        int p = 0;
                        while (p < parts.size() - 1 && left > parts.get(p).weight()) {
                            left -= parts.get(p++).weight();
                        }
                        double quantile = Stream.uniform(
                                latent.bits("source/" + parts.get(p).source())[b]);
                        double plain = column.value()
                                .valueAt(parts.get(p).distribution().quantile(quantile));
                        assertEquals(plain, drawn[b], 0.02, "within one step of the table");
                    }
                    assertEquals(Arrays.stream(drawn).average().orElseThrow(), cells[i][j].point(), 0.02);
                    assertTrue(Arrays.stream(drawn).min().orElseThrow() >= cells[i][j].low() - 1e-12);
                    assertTrue(Arrays.stream(drawn).max().orElseThrow() <= cells[i][j].high() + 1e-12);
                }
            }
        }
    }

    @RepeatedTest(20)
    void readings_that_are_kept_are_the_ones_that_would_be_drawn(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        DecisionMatrix matrix = cases.matrix();
        WeightDraws weights = cases.swingDraws();
        String drawn = Cases.written(Smaa2.run(matrix, weights, 7, 1_250));
        for (int most : new int[] {0, 3, 1_000}) {
            FactReadings facts = new FactReadings(7, most, 1_250);
            for (int time = 0; time < 2; time++) {
                Readings readings = Readings.of(matrix, facts, weights, 7, 1_250);
                assertEquals(drawn, Cases.written(readings.among(matrix.options())));
            }
        }
    }

    @RepeatedTest(20)
    void what_is_counted_together_comes_out_as_if_each_were_counted_alone(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        List<Readings.Wanted> together = new ArrayList<>();
        List<Acceptability> alone = new ArrayList<>();
        for (int draws : new int[] {1_250, 100, 500, 2_000}) {
            Cases cases = new Cases(seed + draws);
            DecisionMatrix matrix = cases.matrix();
            WeightDraws weights = cases.swingDraws();
            List<String> some = matrix.options().subList(1, cases.options);
            together.add(
                    new Readings.Wanted(Readings.of(matrix, weights, 7, draws), List.of(matrix.options(), some, some)));
            alone.add(Smaa2.run(matrix, weights, 7, draws));
            alone.add(Smaa2.run(matrix.only(some), weights, 7, draws));
        }
        Readings.count(together);
        assertEquals(
                alone.stream().map(Cases::written).toList(),
                together.stream()
                        .flatMap(wanted -> wanted.groups().stream().distinct().map(wanted.readings()::among))
                        .map(Cases::written)
                        .toList());
    }

    @RepeatedTest(20)
    void readings_tell_of_some_options_what_a_matrix_of_these_would(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        DecisionMatrix matrix = cases.matrix();
        WeightDraws draws = cases.swingDraws();
        double[] weights = cases.weights();
        List<String> some = matrix.options().subList(1, cases.options);
        Readings readings = Readings.of(matrix, draws, 7, 1_250);
        Acceptability counted = Smaa2.run(matrix.only(some), draws, 7, 1_250);
        assertEquals(
                ValueOfInformation.ranked(matrix.only(some), weights), readings.valuesOfInformation(some, weights));
        AdditiveModel model = AdditiveModel.of(matrix.only(some), weights);
        Standing standing = new Standing(counted, some.size());
        for (int i = 0; i < some.size(); i++) {
            assertEquals(model.score(i), readings.model(some, weights).score(i));
            assertEquals(standing.rank(i), readings.standing(some).rank(i));
            for (int k = 0; k < some.size(); k++) {
                assertEquals(counted.ties(i, k), readings.ties(some.get(i), some.get(k)));
            }
        }
    }

    @RepeatedTest(20)
    void confidence_is_counted_anew_with_the_central_weights(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        DecisionMatrix matrix = cases.matrix();
        WeightDraws weights = cases.swingDraws();
        Readings readings = Readings.of(matrix, weights, 7, 1_250);
        Acceptability counted = readings.among(matrix.options());
        for (int i = 0; i < cases.options; i++) {
            assertEquals(
                    Smaa2.confidenceFactor(matrix, counted, i, 7),
                    readings.confidenceFactor(matrix.options(), counted, i));
        }
    }

    @RepeatedTest(20)
    void ordered_weights_are_sorted_ones_in_distribution(RepetitionInfo repetition) {
        int n = 2 + repetition.getCurrentRepetition() % 4;
        double[][] ordered = new double[n][20_000];
        new WeightDraws.InOrder(Cases.names("c", n)).fill(repetition.getCurrentRepetition(), ordered, 0, 20_000);
        double[][] sorted = new double[n][20_000];
        new WeightDraws.Anything(Cases.names("c", n)).fill(99, sorted, 0, 20_000);
        for (int b = 0; b < 20_000; b++) {
            double[] draw = column(sorted, b);
            Arrays.sort(draw);
            for (int j = 0; j < n; j++) {
                sorted[j][b] = draw[n - 1 - j];
                assertTrue(j == 0 || ordered[j][b] <= ordered[j - 1][b]);
            }
            assertEquals(1, Arrays.stream(column(ordered, b)).sum(), 1e-12);
        }
        double[] centroid = SurrogateWeights.rankOrderCentroid(n);
        for (int j = 0; j < n; j++) {
            assertEquals(centroid[j], Arrays.stream(ordered[j]).average().orElseThrow(), 0.01);
            assertEquals(
                    Arrays.stream(sorted[j]).map(w -> w * w).sum() / 20_000,
                    Arrays.stream(ordered[j]).map(w -> w * w).sum() / 20_000,
                    0.01);
        }
    }

    @RepeatedTest(30)
    void the_least_lead_is_the_least_of_all_corners(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        List<Swing> swings = cases.swings();
        AdditiveModel model = AdditiveModel.of(cases.matrix(), cases.weights());
        for (int a = 0; a < cases.options; a++) {
            for (int b = 0; b < cases.options; b++) {
                double least = Double.POSITIVE_INFINITY;
                for (int corner = 0; corner < 1 << cases.criteria; corner++) {
                    double sum = 0;
                    double product = 0;
                    for (int j = 0; j < cases.criteria; j++) {
                        double swing = (corner >> j & 1) == 1
                                ? swings.get(j).high()
                                : swings.get(j).low();
                        sum += swing;
                        product += swing * (model.low(a, j) - model.high(b, j));
                    }
                    least = sum > 0 ? Math.min(least, product / sum) : least;
                }
                assertEquals(least, RobustOrdinal.leastLead(model, swings, a, b), 1e-12);
                assertEquals(least > 1e-9, RobustOrdinal.isNecessarilyAhead(model, swings, a, b));
            }
        }
    }

    @RepeatedTest(30)
    void who_is_first_in_a_reading_is_a_possible_winner(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        DecisionMatrix matrix = cases.matrix();
        List<Swing> swings = cases.swings();
        AdditiveModel model = AdditiveModel.of(matrix, cases.weights());
        List<Integer> possible = RobustOrdinal.possibleWinners(model, swings);
        List<Integer> necessary = RobustOrdinal.necessaryWinners(model, swings);
        Acceptability counted = Smaa2.run(
                matrix, new WeightDraws.WithinSwings(Cases.names("criterion", cases.criteria), swings), 3, 2_000);
        for (int i = 0; i < cases.options; i++) {
            assertTrue(counted.firstPlaceShare(i) == 0 || possible.contains(i), "first, so possible");
            assertTrue(counted.firstPlaceShare(i) == 1 || !necessary.contains(i), "necessary, so always first");
            boolean isBeaten = false;
            for (int b = 0; b < cases.options; b++) {
                isBeaten |= b != i && RobustOrdinal.isNecessarilyAhead(model, swings, b, i);
            }
            assertTrue(!isBeaten || !possible.contains(i), "always beaten, so not possible");
        }
        assertTrue(necessary.isEmpty() || possible.equals(necessary));
    }

    @RepeatedTest(30)
    void who_is_first_in_a_reading_of_a_large_decision_is_a_possible_winner(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition(), 18, 19);
        DecisionMatrix matrix = cases.matrix();
        List<Swing> swings = cases.swings();
        List<Integer> possible = RobustOrdinal.possibleWinners(AdditiveModel.of(matrix, cases.weights()), swings);
        Acceptability counted = Smaa2.run(
                matrix, new WeightDraws.WithinSwings(Cases.names("criterion", cases.criteria), swings), 3, 2_000);
        for (int i = 0; i < cases.options; i++) {
            assertTrue(counted.firstPlaceShare(i) == 0 || possible.contains(i), "first, so possible");
        }
    }

    /// Of two criteria only the share of the first one is open. The least lead on the others is highest
    /// at an end of what the share can be, or where the leads on two of them are the same.
    @RepeatedTest(60)
    void possible_winners_of_two_criteria_are_those_whose_highest_least_lead_is_none_below_zero(
            RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        DecisionMatrix all = cases.matrix();
        AdditiveModel model =
                AdditiveModel.of(new DecisionMatrix(all.options(), all.columns().subList(0, 2)), new double[] {1, 1});
        List<Swing> swings = repetition.getCurrentRepetition() % 3 == 0
                ? List.of(new Swing(0, 1, 1), new Swing(0, 1, 1))
                : cases.swings().subList(0, 2);
        Swing one = swings.getFirst();
        Swing other = swings.getLast();
        List<Integer> possible = RobustOrdinal.possibleWinners(model, swings);
        for (int a = 0; a < cases.options; a++) {
            List<double[]> leads = new ArrayList<>();
            for (int b = 0; b < cases.options; b++) {
                if (b != a) {
                    leads.add(new double[] {model.high(a, 0) - model.low(b, 0), model.high(a, 1) - model.low(b, 1)});
                }
            }
            double from = one.low() / (one.low() + other.high());
            double to = one.high() / (one.high() + other.low());
            List<Double> shares = new ArrayList<>(List.of(from, to));
            for (double[] lead : leads) {
                for (double[] second : leads) {
                    double meet = (second[1] - lead[1]) / (lead[0] - lead[1] - second[0] + second[1]);
                    if (meet > from && meet < to) {
                        shares.add(meet);
                    }
                }
            }
            double highest = shares.stream()
                    .mapToDouble(share -> leads.stream()
                            .mapToDouble(lead -> share * lead[0] + (1 - share) * lead[1])
                            .min()
                            .orElseThrow())
                    .max()
                    .orElseThrow();
            assertTrue(Math.abs(highest) < 1e-9 || possible.contains(a) == highest > 0, a + " leads by " + highest);
        }
    }

    /// The least lead is concave in each weight, so its highest is found by narrowing down one after the other.
    @RepeatedTest(40)
    void possible_winners_of_three_criteria_are_those_whose_highest_least_lead_is_none_below_zero(
            RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Swing> swings = IntStream.range(0, 3)
                .mapToDouble(_ -> random.nextInt(4) == 0 ? 0 : random.nextDouble() * 2)
                .mapToObj(low -> new Swing(low, low + 0.5, low + 1))
                .toList();
        // None is better on everything, so that it takes more than one to keep another from the first place.
        double[][] values = new double[6][];
        for (int i = 0; i < values.length; i++) {
            values[i] = Numbers.normalised(random.doubles(3, 0.1, 1).toArray());
        }
        List<DecisionMatrix.Column> columns = IntStream.range(0, 3)
                .mapToObj(j -> new DecisionMatrix.Column(
                        "criterion " + j,
                        ValueFunction.identity(),
                        Arrays.stream(values)
                                .map(row -> Evidence.exactly(row[j]))
                                .toList()))
                .toList();
        AdditiveModel model = AdditiveModel.of(
                new DecisionMatrix(Cases.names("option", values.length), columns), new double[] {1, 1, 1});
        List<Integer> possible = RobustOrdinal.possibleWinners(model, swings);
        for (int a = 0; a < values.length; a++) {
            int option = a;
            double highest = highest(
                    swings.get(0),
                    x -> highest(
                            swings.get(1),
                            y -> highest(swings.get(2), z -> leastLead(values, option, new double[] {x, y, z}))));
            // Where all weights may be zero, nobody has to be below.
            if (Math.abs(highest) > 1e-4) {
                assertEquals(highest > 0, possible.contains(a), a + " leads by " + highest);
            }
        }
    }

    private static double highest(Swing within, DoubleUnaryOperator concave) {
        double low = within.low();
        double high = within.high();
        for (int i = 0; i < 24; i++) {
            double third = (high - low) / 3;
            if (concave.applyAsDouble(low + third) < concave.applyAsDouble(high - third)) {
                low += third;
            } else {
                high -= third;
            }
        }
        return concave.applyAsDouble((low + high) / 2);
    }

    private static double leastLead(double[][] values, int option, double... weights) {
        double least = Double.POSITIVE_INFINITY;
        for (int b = 0; b < values.length; b++) {
            double lead = 0;
            for (int j = 0; j < weights.length; j++) {
                lead += weights[j] * (values[option][j] - values[b][j]);
            }
            least = b == option ? least : Math.min(least, lead);
        }
        return least;
    }

    @Test
    void a_table_of_quantiles_knows_its_ends_and_its_means() {
        var value = new ValueFunction(
                List.of(new ValueFunction.Knot(1, 0), new ValueFunction.Knot(100, 1)), ValueFunction.Scale.LOGARITHMIC);
        var evidence = new Evidence.Known(List.of(new Evidence.Part("a source", 1, new Distribution.Uniform(10, 100))));
        var column = new DecisionMatrix.Column("speed", value, List.of(evidence));
        CellDraws cell = CellDraws.of("an option", column, evidence);
        double[] worth = IntStream.range(0, 100_000)
                .mapToDouble(k -> value.valueAt(10 + 90 * (k + 0.5) / 100_000))
                .toArray();

        assertEquals(0.5, cell.low(), 1e-12);
        assertEquals(1, cell.high(), 1e-12);
        assertEquals(Arrays.stream(worth).average().orElseThrow(), cell.point(), 1e-5);
        assertEquals(
                Arrays.stream(worth)
                        .map(v -> Math.max(0.1 + 0.5 * v, 0.45))
                        .average()
                        .orElseThrow(),
                cell.expectedMaximum(0.1, 0.5, 0.45),
                1e-5);
    }

    @RepeatedTest(20)
    void the_value_of_information_is_the_mean_gain_of_knowing(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        DecisionMatrix matrix = cases.matrix();
        double[] weights = Numbers.normalised(cases.weights());
        AdditiveModel model = AdditiveModel.of(matrix, weights);
        CellDraws[][] cells = CellDraws.of(matrix);
        List<ValueOfInformation> ranked = ValueOfInformation.ranked(matrix, weights);
        double best = IntStream.range(0, cases.options)
                .mapToDouble(model::score)
                .max()
                .orElseThrow();
        for (int i = 0; i < cases.options; i++) {
            int option = i;
            double others = IntStream.range(0, cases.options)
                    .filter(k -> k != option)
                    .mapToDouble(model::score)
                    .max()
                    .orElseThrow();
            for (int j = 0; j < cases.criteria; j++) {
                int criterion = j;
                Latent latent = new Latent(4, 20_000);
                latent.moveTo(0, 20_000);
                double[] ones = new double[20_000];
                Arrays.fill(ones, 1);
                double[] drawn = new double[20_000];
                cells[i][j].addTo(drawn, ones, latent, 20_000);
                double mean = Arrays.stream(drawn)
                        .map(v -> Math.max(
                                others,
                                model.score(option) + weights[criterion] * (v - model.point(option, criterion))))
                        .average()
                        .orElseThrow();
                double found = ranked.stream()
                        .filter(gain -> gain.option() == option && gain.criterion() == criterion)
                        .mapToDouble(ValueOfInformation::gain)
                        .sum();
                assertEquals(mean - best, found, 0.01);
            }
        }
        for (int r = 1; r < ranked.size(); r++) {
            assertTrue(ranked.get(r).gain() <= ranked.get(r - 1).gain());
        }
    }

    @Test
    void random_bits_are_even() {
        int[] bits = new int[100_000];
        int[] counts = new int[64];
        int[] pairs = new int[64];
        int[] next = new int[100_000];
        Stream.named(1, "a").fill(bits, 0, bits.length);
        Stream.named(1, "b").fill(next, 0, next.length);
        for (int b = 0; b < bits.length; b++) {
            counts[bits[b] >>> 26]++;
            pairs[(bits[b] >>> 29) * 8 + (next[b] >>> 29)]++;
        }
        assertTrue(chiSquare(counts) < 103.4, "63 degrees of freedom, one in a thousand");
        assertTrue(chiSquare(pairs) < 103.4, "and neither does one stream foretell another");
    }

    @Test
    void uniform_numbers_lie_in_the_middle_of_their_share_of_0_to_1() {
        assertEquals(0.5 / 0x1.0p32, Stream.uniform(Integer.MIN_VALUE));
        assertEquals(0.5 + 0.5 / 0x1.0p32, Stream.uniform(0));
        assertEquals(1 - 0.5 / 0x1.0p32, Stream.uniform(Integer.MAX_VALUE));
        assertEquals(0.5f / 0x1.0p24f, Stream.uniformFloat(Integer.MIN_VALUE));
        assertEquals(0.25f + 0.5f / 0x1.0p24f, Stream.uniformFloat(Integer.MIN_VALUE / 2));
        assertEquals(1f, Stream.uniformFloat(Integer.MAX_VALUE), "there is no float between the last one and 1");
    }

    @Test
    void a_stream_is_a_function_of_the_index() {
        int[] whole = new int[1_000];
        int[] part = new int[10];
        Stream stream = Stream.named(5, "source/x");
        stream.fill(whole, 0, 1_000);
        stream.fill(part, 500, 10);
        assertArrayEquals(Arrays.copyOfRange(whole, 500, 510), part);
    }

    /// Recommendations are stored with their seed, to be drawn again. Other bits need another version of the method.
    @Test
    void the_bits_of_a_stream_stay_what_they_are() {
        int[] bits = new int[4];
        Stream.named(7, "source/docs").fill(bits, 498, 4);
        assertArrayEquals(new int[] {-2_106_209_268, -1_504_400_537, -532_087_292, 1_118_795_729}, bits);
    }

    @RepeatedTest(10)
    void a_simplex_of_two_variables_is_found_by_trying(RepetitionInfo repetition) {
        Cases cases = new Cases(repetition.getCurrentRepetition());
        double[] objective = {cases.random.nextDouble(), cases.random.nextDouble()};
        double[][] rows = new double[4][];
        double[] limits = new double[4];
        for (int r = 0; r < 4; r++) {
            rows[r] = new double[] {cases.random.nextDouble(), cases.random.nextDouble()};
            limits[r] = 0.2 + cases.random.nextDouble();
        }
        double best = 0;
        for (int p = 0; p <= 600; p++) {
            for (int r = 0; r < 4; r++) {
                double x = p / 600.0 * limits[r] / rows[r][0];
                double y = Double.POSITIVE_INFINITY;
                for (int s = 0; s < 4; s++) {
                    y = Math.min(y, (limits[s] - rows[s][0] * x) / rows[s][1]);
                }
                best = y < 0 ? best : Math.max(best, objective[0] * x + objective[1] * y);
            }
        }
        assertEquals(best, LinearProgram.maximum(objective, rows, limits), 0.02 * best);
        assertEquals(
                Double.POSITIVE_INFINITY,
                LinearProgram.maximum(new double[] {1}, new double[][] {{-1}}, new double[] {1}));
    }

    private static double chiSquare(int[] counts) {
        double expected = Arrays.stream(counts).sum() / (double) counts.length;
        return Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    private static double[] column(double[][] rows, int place) {
        return Arrays.stream(rows).mapToDouble(row -> row[place]).toArray();
    }
}
