package dev.assay.recommender.scoring;

import java.util.Arrays;

/// The score of each option as a sum of contributions, weight times value, at point weights. Since the sum
/// is all there is, it explains itself.
public final class AdditiveModel {

    private final double[] weights;
    private final double[][] low;
    private final double[][] point;
    private final double[][] high;
    private final boolean[][] known;

    private AdditiveModel(double[] weights, double[][] low, double[][] point, double[][] high, boolean[][] known) {
        this.weights = weights;
        this.low = low;
        this.point = point;
        this.high = high;
        this.known = known;
    }

    public static AdditiveModel of(DecisionMatrix matrix, double[] weights) {
        return of(CellDraws.of(matrix), weights);
    }

    static AdditiveModel of(CellDraws[][] cells, double[] weights) {
        int options = cells.length;
        int criteria = cells[0].length;
        if (weights.length != criteria) {
            throw new IllegalArgumentException(weights.length + " weights for " + criteria + " criteria");
        }
        double[] normalised = Numbers.normalised(weights);
        double[][] low = new double[options][criteria];
        double[][] point = new double[options][criteria];
        double[][] high = new double[options][criteria];
        boolean[][] known = new boolean[options][criteria];
        for (int i = 0; i < options; i++) {
            for (int j = 0; j < criteria; j++) {
                low[i][j] = cells[i][j].low();
                point[i][j] = cells[i][j].point();
                high[i][j] = cells[i][j].high();
                known[i][j] = cells[i][j].isKnown();
            }
        }
        return new AdditiveModel(normalised, low, point, high, known);
    }

    public int options() {
        return point.length;
    }

    /// The criterion's share of the whole.
    public double weight(int criterion) {
        return weights[criterion];
    }

    /// The lower end of the plausible values; 0 where nothing is known.
    public double low(int option, int criterion) {
        return low[option][criterion];
    }

    /// The mean of the plausible values; the middle where nothing is known, which [#isKnown] tells apart.
    public double point(int option, int criterion) {
        return point[option][criterion];
    }

    /// The upper end of the plausible values; 1 where nothing is known.
    public double high(int option, int criterion) {
        return high[option][criterion];
    }

    public boolean isKnown(int option, int criterion) {
        return known[option][criterion];
    }

    public double contribution(int option, int criterion) {
        return weights[criterion] * point[option][criterion];
    }

    public double score(int option) {
        return Numbers.dot(weights, point[option]);
    }

    public double lowScore(int option) {
        return Numbers.dot(weights, low[option]);
    }

    public double highScore(int option) {
        return Numbers.dot(weights, high[option]);
    }

    /// The share of the weight that rests on known facts.
    public double coverage(int option) {
        double coverage = 0;
        for (int j = 0; j < weights.length; j++) {
            coverage += known[option][j] ? weights[j] : 0;
        }
        return Math.min(1, coverage);
    }

    /// How much the criterion speaks for one option over another; summed over all criteria, the difference
    /// in score.
    public double reason(int option, int other, int criterion) {
        return weights[criterion] * (point[option][criterion] - point[other][criterion]);
    }

    /// By option and criterion, as the exact methods take them.
    public double[][] points() {
        return Arrays.stream(point).map(double[]::clone).toArray(double[][]::new);
    }
}
