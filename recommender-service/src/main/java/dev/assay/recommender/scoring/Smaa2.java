package dev.assay.recommender.scoring;

import java.util.ArrayList;
import java.util.List;
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

    static final int CHUNK = 500;

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
            Chunks readings = new Chunks(cells, weightDraws, seed);
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
        return Tally.of(scores, columns, draws).result(draws);
    }

    /// Draws chunks of readings, one at a time.
    private static final class Chunks {

        private final CellDraws[][] cells;
        private final WeightDraws weightDraws;
        private final long seed;
        private final Latent latent;
        private final double[][] weights;
        private final double[][] scores;

        Chunks(CellDraws[][] cells, WeightDraws weightDraws, long seed) {
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
                CellDraws.score(cells[i], scores[i], weights, latent, count);
            }
            return Tally.of(scores, weights, count);
        }
    }
}
