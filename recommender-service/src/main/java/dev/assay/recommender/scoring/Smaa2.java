package dev.assay.recommender.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;

/// Stochastic multicriteria acceptability analysis: how an option fares over all readings of the answers and
/// the facts that are plausible.
///
/// A reading draws weights and facts, scores every option, and ranks them: rank = 1 + the number of options
/// that score higher, so equal options share a rank. Counted are the ranks of each option, and the wins of
/// each over each. All random numbers come from named streams (see [Stream]), chunks have a fixed size, and
/// sums run in a fixed order: the same input gives the same bytes. It runs on the caller's thread, which
/// takes milliseconds.
///
/// Lahdelma & Salminen 2001, doi:10.1287/opre.49.3.444.11220; Tervonen & Lahdelma 2007,
/// doi:10.1016/j.ejor.2005.12.037.
public final class Smaa2 {

    private static final int CHUNK = 500;

    private Smaa2() {}

    public static Acceptability run(DecisionMatrix matrix, WeightDraws weightDraws, long seed, int draws) {
        return run(matrix, weightDraws, seed, draws, 1);
    }

    /// The same on several threads, to the last bit.
    public static Acceptability run(DecisionMatrix matrix, WeightDraws weightDraws, long seed, int draws, int threads) {
        if (weightDraws.criteria() != matrix.columns().size()) {
            throw new IllegalArgumentException(
                    weightDraws.criteria() + " weights for " + matrix.columns().size() + " criteria");
        }
        if (draws < 1 || threads < 1) {
            throw new IllegalArgumentException("needs draws and a thread, was " + draws + " and " + threads);
        }
        Tally[] chunks = new Tally[(draws + CHUNK - 1) / CHUNK];
        CellDraws[][] cells = CellDraws.of(matrix);
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            Readings readings = new Readings(cells, weightDraws, seed);
            for (int c = next.getAndIncrement(); c < chunks.length; c = next.getAndIncrement()) {
                chunks[c] = readings.tally(c * CHUNK, Math.min(CHUNK, draws - c * CHUNK));
            }
        };
        if (threads == 1) {
            worker.run();
        } else {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                List<ForkJoinTask<?>> running = new ArrayList<>();
                for (int t = 0; t < threads; t++) {
                    running.add(pool.submit(worker));
                }
                running.forEach(ForkJoinTask::join);
            }
        }
        Tally all = chunks[0];
        for (int c = 1; c < chunks.length; c++) {
            all.add(chunks[c]);
        }
        return all.result(draws);
    }

    /// How often each option is first if its central weights were the right ones and only the facts were
    /// open. Empty for an option that is never first: no weights speak for it.
    ///
    /// @param acceptability what [#run] counted, in place of which the same facts are drawn again with other
    /// weights
    public static List<OptionalDouble> confidenceFactors(
            DecisionMatrix matrix, Acceptability acceptability, long seed) {
        List<OptionalDouble> factors = new ArrayList<>();
        for (int i = 0; i < matrix.options().size(); i++) {
            Optional<double[]> central = acceptability.centralWeights(i);
            factors.add(
                    central.isEmpty()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(run(
                                            matrix,
                                            new WeightDraws.Fixed(Numbers.list(central.get())),
                                            seed,
                                            acceptability.draws())
                                    .firstPlaceShare(i)));
        }
        return factors;
    }

    /// With readings that were drawn elsewhere.
    ///
    /// @param weights by draw and criterion
    /// @param values by draw, option and criterion
    public static Acceptability ofGiven(double[][] weights, double[][][] values) {
        int draws = weights.length;
        double[][] scores = new double[values[0].length][draws];
        double[][] columns = new double[weights[0].length][draws];
        for (int b = 0; b < draws; b++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][b] = weights[b][j];
                for (int i = 0; i < scores.length; i++) {
                    scores[i][b] += weights[b][j] * values[b][i][j];
                }
            }
        }
        return Tally.of(scores, columns, draws).result(draws);
    }

    /// Draws chunks of readings, one at a time.
    private static final class Readings {

        private final CellDraws[][] cells;
        private final WeightDraws weightDraws;
        private final long seed;
        private final Latent latent;
        private final double[][] weights;
        private final double[][] scores;

        Readings(CellDraws[][] cells, WeightDraws weightDraws, long seed) {
            this.cells = cells;
            this.weightDraws = weightDraws;
            this.seed = seed;
            latent = new Latent(seed, CHUNK);
            weights = new double[weightDraws.criteria()][CHUNK];
            scores = new double[cells.length][CHUNK];
        }

        Tally tally(int first, int count) {
            latent.moveTo(first, count);
            weightDraws.fill(seed, weights, first, count);
            for (int i = 0; i < cells.length; i++) {
                Arrays.fill(scores[i], 0);
                for (int j = 0; j < weights.length; j++) {
                    cells[i][j].addTo(scores[i], weights[j], latent, count);
                }
            }
            return Tally.of(scores, weights, count);
        }
    }

    /// Counts over readings.
    private static final class Tally {

        /// Scores are compared as whole multiples of this part of the largest score's power of two: whole
        /// numbers subtract without rounding, and their sign is a bit that can be added up, where a
        /// comparison would have to be guessed by the processor.
        private static final int FRACTION_BITS = 50;

        private static final long TOLERANCE = (long) (Numbers.EPSILON * (1L << FRACTION_BITS));

        private final int[][] ranks;
        private final int[][] wins;
        private final double[][] weightsWhenFirst;

        private Tally(int options, int criteria) {
            ranks = new int[options][options];
            wins = new int[options][options];
            weightsWhenFirst = new double[options][criteria];
        }

        static Tally of(double[][] scores, double[][] weights, int count) {
            int options = scores.length;
            Tally tally = new Tally(options, weights.length);
            long[][] whole = whole(scores, count);
            long[][] above = new long[options][count];
            for (int i = 0; i < options; i++) {
                for (int k = i + 1; k < options; k++) {
                    tally.wins[k][i] = countAbove(whole[k], whole[i], above[i], count);
                    tally.wins[i][k] = countAbove(whole[i], whole[k], above[k], count);
                }
            }
            for (int i = 0; i < options; i++) {
                for (int b = 0; b < count; b++) {
                    tally.ranks[i][(int) above[i][b]]++;
                    if (above[i][b] == 0) {
                        for (int j = 0; j < weights.length; j++) {
                            tally.weightsWhenFirst[i][j] += weights[j][b];
                        }
                    }
                }
            }
            return tally;
        }

        private static long[][] whole(double[][] scores, int count) {
            double largest = Double.MIN_NORMAL;
            for (double[] row : scores) {
                for (int b = 0; b < count; b++) {
                    largest = Math.max(largest, Math.abs(row[b]));
                }
            }
            double unit = Math.scalb(1.0, FRACTION_BITS - 1 - Math.getExponent(largest));
            long[][] whole = new long[scores.length][count];
            for (int i = 0; i < scores.length; i++) {
                for (int b = 0; b < count; b++) {
                    whole[i][b] = (long) (scores[i][b] * unit);
                }
            }
            return whole;
        }

        /// The number of readings in which one scores above the other; each also counts for the other's rank.
        private static int countAbove(long[] one, long[] other, long[] aboveOther, int count) {
            long sum = 0;
            for (int b = 0; b < count; b++) {
                long isAbove = (other[b] + TOLERANCE - one[b]) >>> 63;
                aboveOther[b] += isAbove;
                sum += isAbove;
            }
            return (int) sum;
        }

        void add(Tally other) {
            for (int i = 0; i < ranks.length; i++) {
                for (int k = 0; k < ranks.length; k++) {
                    ranks[i][k] += other.ranks[i][k];
                    wins[i][k] += other.wins[i][k];
                }
                for (int j = 0; j < weightsWhenFirst[i].length; j++) {
                    weightsWhenFirst[i][j] += other.weightsWhenFirst[i][j];
                }
            }
        }

        Acceptability result(int draws) {
            return new Acceptability(draws, ranks, wins, weightsWhenFirst);
        }
    }
}
