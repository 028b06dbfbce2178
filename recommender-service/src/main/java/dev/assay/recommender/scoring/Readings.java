package dev.assay.recommender.scoring;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Readings that are kept, to be counted among any of the options, and so that a what-if draws again only
/// what it changes. Everything it doesn't change keeps its random numbers: a difference comes from the change
/// and not from chance.
///
/// What is counted is what [Smaa2] counts, which keeps nothing and is faster for that.
public final class Readings {

    private final DecisionMatrix matrix;
    private final CellDraws[][] cells;
    private final long seed;
    private final int draws;
    /// By chunk, criterion and reading.
    private final double[][][] weights;
    /// By option, chunk and reading, as the whole numbers of [Tally].
    private final long[][][] scores;
    /// In how many readings an option scores above another.
    private final int[][] wins;

    private Readings(
            DecisionMatrix matrix,
            CellDraws[][] cells,
            long seed,
            int draws,
            double[][][] weights,
            long[][][] scores,
            int[][] wins) {
        this.matrix = matrix;
        this.cells = cells;
        this.seed = seed;
        this.draws = draws;
        this.weights = weights;
        this.scores = scores;
        this.wins = wins;
    }

    /// Draws.
    ///
    /// @param matrix values must lie within 0 and 1
    public static Readings of(DecisionMatrix matrix, WeightDraws weightDraws, long seed, int draws) {
        int options = matrix.options().size();
        int chunks = (draws + Smaa2.CHUNK - 1) / Smaa2.CHUNK;
        double[][][] weights = new double[chunks][weightDraws.criteria()][];
        for (int c = 0; c < chunks; c++) {
            int count = Math.min(Smaa2.CHUNK, draws - c * Smaa2.CHUNK);
            for (int j = 0; j < weights[c].length; j++) {
                weights[c][j] = new double[count];
            }
            weightDraws.fill(seed, weights[c], c * Smaa2.CHUNK, count);
        }
        Readings readings = new Readings(
                matrix,
                CellDraws.of(matrix),
                seed,
                draws,
                weights,
                new long[options][chunks][],
                new int[options][options]);
        BitSet all = new BitSet();
        all.set(0, options);
        readings.draw();
        readings.countWins(all);
        return readings;
    }

    /// The same readings where something else is known of some options. A changed cell is taken out of the sum and
    /// put in anew, which rounds a thousand times finer than what counts as equal.
    ///
    /// @param changed of the same options and criteria
    public Readings with(DecisionMatrix changed) {
        CellDraws[][] changedCells =
                Arrays.stream(cells).map(CellDraws[]::clone).toArray(CellDraws[][]::new);
        int[][] changedWins = Arrays.stream(wins).map(int[]::clone).toArray(int[][]::new);
        Readings readings = new Readings(changed, changedCells, seed, draws, weights, scores.clone(), changedWins);
        BitSet moved = new BitSet();
        for (int j = 0; j < weights[0].length; j++) {
            DecisionMatrix.Column column = changed.columns().get(j);
            for (int i = 0; i < cells.length; i++) {
                Evidence evidence = column.cells().get(i);
                if (!evidence.equals(matrix.columns().get(j).cells().get(i))) {
                    changedCells[i][j] = CellDraws.of(matrix.options().get(i), column, evidence);
                    readings.exchange(i, j, cells[i][j], moved.get(i));
                    moved.set(i);
                }
            }
        }
        readings.countWins(moved);
        return readings;
    }

    private void exchange(int i, int j, CellDraws old, boolean isOwn) {
        Latent latent = new Latent(seed, Smaa2.CHUNK);
        double[] less = new double[Smaa2.CHUNK];
        double[] more = new double[Smaa2.CHUNK];
        if (!isOwn) {
            scores[i] = Arrays.stream(scores[i]).map(long[]::clone).toArray(long[][]::new);
        }
        for (int c = 0; c < weights.length; c++) {
            int count = moveTo(latent, c);
            Arrays.fill(less, 0);
            Arrays.fill(more, 0);
            old.addTo(less, weights[c][j], latent, count);
            cells[i][j].addTo(more, weights[c][j], latent, count);
            Tally.addWhole(scores[i][c], more, less, count);
        }
    }

    public DecisionMatrix matrix() {
        return matrix;
    }

    /// The additive model on the same values.
    public AdditiveModel model(double... pointWeights) {
        return AdditiveModel.of(cells, pointWeights);
    }

    /// The share of readings in which one option scores above another.
    public double wins(String option, String other) {
        return (double) wins[place(option)][place(other)] / draws;
    }

    /// The share of readings in which the two score alike.
    public double ties(String option, String other) {
        int i = place(option);
        int k = place(other);
        return (double) (draws - wins[i][k] - wins[k][i]) / draws;
    }

    /// Who is ahead of whom, among some of the options.
    public Standing standing(List<String> options) {
        int[] places = places(options);
        return new Standing((i, k) -> (double) wins[places[i]][places[k]] / draws, places.length);
    }

    /// What is counted among some of the options.
    public Acceptability among(List<String> options) {
        int[] places = places(options);
        Tally all = tally(places, 0);
        for (int c = 1; c < weights.length; c++) {
            all.add(tally(places, c));
        }
        return all.result(draws);
    }

    private Tally tally(int[] places, int chunk) {
        long[][] some = new long[places.length][];
        for (int i = 0; i < places.length; i++) {
            some[i] = scores[places[i]][chunk];
        }
        return Tally.of(some, weights[chunk], weights[chunk][0].length);
    }

    private int place(String option) {
        return matrix.options().indexOf(option);
    }

    private int[] places(List<String> options) {
        return options.stream().mapToInt(this::place).toArray();
    }

    private void draw() {
        Latent latent = new Latent(seed, Smaa2.CHUNK);
        double[] drawn = new double[Smaa2.CHUNK];
        for (int c = 0; c < weights.length; c++) {
            int count = moveTo(latent, c);
            for (int i = 0; i < cells.length; i++) {
                CellDraws.score(cells[i], drawn, weights[c], latent, count);
                scores[i][c] = Tally.whole(drawn, 1, count);
            }
        }
    }

    private int moveTo(Latent latent, int chunk) {
        int count = weights[chunk][0].length;
        latent.moveTo(chunk * Smaa2.CHUNK, count);
        return count;
    }

    /// Anew for those whose scores have moved.
    private void countWins(BitSet moved) {
        for (int i = 0; i < wins.length; i++) {
            for (int k = i + 1; k < wins.length; k++) {
                if (moved.get(i) || moved.get(k)) {
                    wins[i][k] = countAbove(scores[i], scores[k]);
                    wins[k][i] = countAbove(scores[k], scores[i]);
                }
            }
        }
    }

    private static int countAbove(long[][] one, long[][] other) {
        int sum = 0;
        for (int c = 0; c < one.length; c++) {
            sum += Tally.countAbove(one[c], other[c]);
        }
        return sum;
    }
}
