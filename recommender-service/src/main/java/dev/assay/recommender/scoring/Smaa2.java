package dev.assay.recommender.scoring;

import java.util.List;

/// Stochastic multicriteria acceptability analysis: how an option fares over all readings of the answers and the
/// facts that are plausible.
///
/// A reading draws weights and facts, scores every option, and ranks them: rank = 1 + the number of options that
/// score higher, so equal options share a rank. Counted are the ranks of each option, and the wins of each over
/// each. All random numbers come from named streams (see [Stream]), chunks have a fixed size, and sums run in a
/// fixed order: the same input gives the same bytes. It runs on the caller's thread, which takes milliseconds.
///
/// Lahdelma & Salminen 2001, doi:10.1287/opre.49.3.444.11220; Tervonen & Lahdelma 2007,
/// doi:10.1016/j.ejor.2005.12.037.
public final class Smaa2 {

    /// Scores closer than this part of the larger are equal.
    private static final double EPSILON = 1e-12;

    private static final int CHUNK = 500;

    private Smaa2() {}

    public static Acceptability run(DecisionMatrix matrix, WeightDraws weightDraws, long seed, int draws) {
        int options = matrix.options().size();
        int criteria = matrix.columns().size();
        if (weightDraws.criteria() != criteria) {
            throw new IllegalArgumentException(weightDraws.criteria() + " weights for " + criteria + " criteria");
        }
        if (draws < 1) {
            throw new IllegalArgumentException("draws must be positive, was " + draws);
        }
        CellDraws[][] cells = cells(matrix);
        Tally tally = new Tally(options, criteria);
        Latent latent = new Latent(seed, CHUNK);
        double[][] weights = new double[criteria][CHUNK];
        double[][] scores = new double[options][CHUNK];
        for (int first = 0; first < draws; first += CHUNK) {
            int count = Math.min(CHUNK, draws - first);
            latent.moveTo(first, count);
            weightDraws.fill(seed, weights, first, count);
            for (int i = 0; i < options; i++) {
                java.util.Arrays.fill(scores[i], 0);
                for (int j = 0; j < criteria; j++) {
                    cells[i][j].addTo(
                            scores[i],
                            weights[j],
                            latent,
                            matrix.columns().get(j).criterion(),
                            count);
                }
            }
            tally.add(scores, weights, count);
        }
        return tally.result(draws);
    }

    /// With readings that were drawn elsewhere.
    ///
    /// @param weights by draw and criterion
    /// @param values by draw, option and criterion
    public static Acceptability ofGiven(double[][] weights, double[][][] values) {
        int options = values[0].length;
        int criteria = weights[0].length;
        Tally tally = new Tally(options, criteria);
        for (int k = 0; k < weights.length; k++) {
            double[][] scores = new double[options][1];
            double[][] column = new double[criteria][1];
            for (int j = 0; j < criteria; j++) {
                column[j][0] = weights[k][j];
                for (int i = 0; i < options; i++) {
                    scores[i][0] += weights[k][j] * values[k][i][j];
                }
            }
            tally.add(scores, column, 1);
        }
        return tally.result(weights.length);
    }

    private static CellDraws[][] cells(DecisionMatrix matrix) {
        List<String> options = matrix.options();
        CellDraws[][] cells = new CellDraws[options.size()][matrix.columns().size()];
        for (int j = 0; j < matrix.columns().size(); j++) {
            DecisionMatrix.Column column = matrix.columns().get(j);
            for (int i = 0; i < options.size(); i++) {
                cells[i][j] =
                        CellDraws.of(options.get(i), column, column.cells().get(i));
            }
        }
        return cells;
    }

    /// Counts over the readings.
    private static final class Tally {

        private final int[][] ranks;
        private final int[][] wins;
        private final double[][] weightsWhenFirst;
        private final int[] rank;

        Tally(int options, int criteria) {
            ranks = new int[options][options];
            wins = new int[options][options];
            weightsWhenFirst = new double[options][criteria];
            rank = new int[options];
        }

        void add(double[][] scores, double[][] weights, int count) {
            int options = scores.length;
            for (int b = 0; b < count; b++) {
                java.util.Arrays.fill(rank, 0);
                for (int i = 0; i < options; i++) {
                    double mine = scores[i][b];
                    for (int k = i + 1; k < options; k++) {
                        double other = scores[k][b];
                        double tolerance = EPSILON * Math.max(Math.abs(mine), Math.abs(other));
                        if (mine > other + tolerance) {
                            wins[i][k]++;
                            rank[k]++;
                        } else if (other > mine + tolerance) {
                            wins[k][i]++;
                            rank[i]++;
                        }
                    }
                }
                for (int i = 0; i < options; i++) {
                    ranks[i][rank[i]]++;
                    if (rank[i] == 0) {
                        for (int j = 0; j < weights.length; j++) {
                            weightsWhenFirst[i][j] += weights[j][b];
                        }
                    }
                }
            }
        }

        Acceptability result(int draws) {
            return new Acceptability(draws, ranks, wins, weightsWhenFirst);
        }
    }
}
