package dev.assay.recommender.scoring;

import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
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

    static final int CHUNK = 500;

    /// So many readings go in short steps, and then the rest of their chunk. A loop whose method was called often,
    /// before it went round often, is compiled for every later call; else for its middle first, which short loops
    /// never use.
    private static final int FIRST = 250;

    private static final int SHORT_STEP = 50;

    private Smaa2() {}

    public static Acceptability run(DecisionMatrix matrix, WeightDraws weightDraws, long seed, int draws) {
        Chunks chunks = new Chunks(matrix, weightDraws, seed, draws);
        chunks.run();
        return chunks.result();
    }

    /// The same by several workers on threads of the caller's, to the last bit.
    public static Acceptability run(
            DecisionMatrix matrix, WeightDraws weightDraws, long seed, int draws, int workers, Executor threads) {
        if (workers < 1) {
            throw new IllegalArgumentException("needs a worker, was " + workers);
        }
        Chunks chunks = new Chunks(matrix, weightDraws, seed, draws);
        CompletableFuture<?>[] running = new CompletableFuture<?>[workers];
        for (int w = 0; w < workers; w++) {
            running[w] = CompletableFuture.runAsync(chunks, threads);
        }
        CompletableFuture.allOf(running).join();
        return chunks.result();
    }

    /// How often an option is first if its central weights were the right ones and only the facts were open.
    /// Empty for an option that is never first: no weights speak for it.
    ///
    /// @param acceptability what [#run] counted, in place of which the same facts are drawn again with other
    /// weights
    public static OptionalDouble confidenceFactor(
            DecisionMatrix matrix, Acceptability acceptability, int option, long seed) {
        return acceptability
                .centralWeights(option)
                .map(central -> new WeightDraws.Fixed(Numbers.list(central)))
                .map(weights -> run(matrix, weights, seed, acceptability.draws()))
                .map(counted -> OptionalDouble.of(counted.firstPlaceShare(option)))
                .orElse(OptionalDouble.empty());
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
        Tally tally = new Tally(scores.length, columns.length, draws);
        tally.count(scores, largest(scores), columns, draws);
        return tally.result(draws);
    }

    private static double largest(double[][] scores) {
        double largest = Double.MIN_NORMAL;
        for (double[] row : scores) {
            for (double score : row) {
                largest = Math.max(largest, Math.abs(score));
            }
        }
        return largest;
    }

    /// All chunks of readings. Whoever runs it takes one after the other until none is left.
    private static final class Chunks implements Runnable {

        private final CellDraws[][] cells;
        private final double largest;
        private final WeightDraws weightDraws;
        private final long seed;
        private final int draws;
        private final Tally[] tallies;
        private final AtomicInteger next = new AtomicInteger();

        Chunks(DecisionMatrix matrix, WeightDraws weightDraws, long seed, int draws) {
            if (weightDraws.criteria() != matrix.columns().size()) {
                throw new IllegalArgumentException(weightDraws.criteria() + " weights for "
                        + matrix.columns().size() + " criteria");
            }
            if (draws < 1) {
                throw new IllegalArgumentException("needs draws, was " + draws);
            }
            this.cells = CellDraws.of(matrix);
            this.largest = CellDraws.largest(cells);
            this.weightDraws = weightDraws;
            this.seed = seed;
            this.draws = draws;
            this.tallies = new Tally[(draws + CHUNK - 1) / CHUNK];
        }

        @Override
        public void run() {
            Latent latent = new Latent(seed, CHUNK);
            double[][] weights = new double[weightDraws.criteria()][CHUNK];
            double[] scores = new double[CHUNK];
            long[][] whole = new long[cells.length][CHUNK];
            Tally empty = new Tally(cells.length, weights.length, CHUNK);
            for (int c = next.getAndIncrement(); c < tallies.length; c = next.getAndIncrement()) {
                int end = Math.min((c + 1) * CHUNK, draws);
                tallies[c] = empty.next();
                int count;
                for (int first = c * CHUNK; first < end; first += count) {
                    count = Math.min(first < FIRST ? SHORT_STEP : CHUNK, end - first);
                    latent.moveTo(first, count);
                    weightDraws.fill(seed, weights, first, count);
                    for (int i = 0; i < cells.length; i++) {
                        CellDraws.score(cells[i], scores, weights, latent, count);
                        Tally.whole(scores, largest, whole[i], count);
                    }
                    tallies[c].count(whole, weights, count);
                }
            }
        }

        /// In the order of the chunks, whoever counted them.
        Acceptability result() {
            Tally all = tallies[0];
            for (int c = 1; c < tallies.length; c++) {
                all.add(tallies[c]);
            }
            return all.result(draws);
        }
    }
}
