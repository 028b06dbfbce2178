package dev.assay.recommender.scoring;

import java.util.Arrays;
import java.util.List;

/// The values of one cell in every reading. Distribution and value function are folded into one, so that a
/// reading of a part costs one multiplication where it is a straight line, else one look-up and one
/// interpolation in a table of quantiles.
final class CellDraws {

    private final boolean known;
    private final String criterion;
    private final Part[] parts;
    private final double[] cumulativeWeights;
    private double mean = Double.NaN;

    private CellDraws(boolean known, String criterion, Part[] parts, double[] cumulativeWeights) {
        this.known = known;
        this.criterion = criterion;
        this.parts = parts;
        this.cumulativeWeights = cumulativeWeights;
    }

    static CellDraws of(String option, DecisionMatrix.Column column, Evidence evidence) {
        return switch (evidence) {
            case Evidence.Unknown _ -> {
                String ignorance = "unknown/" + option + "/" + column.criterion();
                yield single(false, column, Part.line(ignorance, 0, 1));
            }
            case Evidence.Supposed(double value) -> single(false, column, Part.line("", value, value));
            case Evidence.Known(var parts) -> known(parts, column);
        };
    }

    static CellDraws[][] of(DecisionMatrix matrix) {
        CellDraws[][] cells =
                new CellDraws[matrix.options().size()][matrix.columns().size()];
        for (int j = 0; j < matrix.columns().size(); j++) {
            DecisionMatrix.Column column = matrix.columns().get(j);
            for (int i = 0; i < cells.length; i++) {
                cells[i][j] = of(matrix.options().get(i), column, column.cells().get(i));
            }
        }
        return cells;
    }

    /// The scores of one option in every reading, from the first criterion to the last.
    static void score(CellDraws[] row, double[] scores, double[][] weights, Latent latent, int count) {
        Arrays.fill(scores, 0, count, 0);
        for (int j = 0; j < row.length; j++) {
            row[j].addTo(scores, weights[j], latent, count);
        }
    }

    private static CellDraws single(boolean known, DecisionMatrix.Column column, Part part) {
        return new CellDraws(known, column.criterion(), new Part[] {part}, new double[] {1});
    }

    private static CellDraws known(List<Evidence.Part> evidence, DecisionMatrix.Column column) {
        double total = 0;
        for (Evidence.Part part : evidence) {
            total += part.weight();
        }
        Part[] parts = new Part[evidence.size()];
        double[] cumulative = new double[parts.length];
        double sum = 0;
        for (int p = 0; p < parts.length; p++) {
            Evidence.Part part = evidence.get(p);
            sum += part.weight() / total;
            cumulative[p] = sum;
            parts[p] = Part.of("source/" + part.source(), part.distribution(), column.value());
        }
        cumulative[parts.length - 1] = 1;
        return new CellDraws(true, column.criterion(), parts, cumulative);
    }

    boolean isKnown() {
        return known;
    }

    double low() {
        double low = Double.POSITIVE_INFINITY;
        for (Part part : parts) {
            low = Math.min(low, part.low);
        }
        return low;
    }

    /// The mean.
    double point() {
        if (Double.isNaN(mean)) {
            double sum = 0;
            double before = 0;
            for (int p = 0; p < parts.length; p++) {
                sum += (cumulativeWeights[p] - before) * parts[p].mean();
                before = cumulativeWeights[p];
            }
            mean = Math.clamp(sum, low(), high());
        }
        return mean;
    }

    double high() {
        double high = Double.NEGATIVE_INFINITY;
        for (Part part : parts) {
            high = Math.max(high, part.high);
        }
        return high;
    }

    /// The mean of the larger one of rest + weight times value, and another number.
    double expectedMaximum(double rest, double weight, double other) {
        double mean = 0;
        double before = 0;
        for (int p = 0; p < parts.length; p++) {
            mean += (cumulativeWeights[p] - before) * parts[p].expectedMaximum(rest, weight, other);
            before = cumulativeWeights[p];
        }
        return mean;
    }

    /// Adds weight times value to the scores.
    void addTo(double[] scores, double[] weights, Latent latent, int count) {
        if (parts.length == 1) {
            parts[0].addTo(scores, weights, latent, count);
            return;
        }
        int[] choice = latent.bits("belief/" + criterion);
        int[][] bits = new int[parts.length][];
        for (int p = 0; p < parts.length; p++) {
            bits[p] = latent.bits(parts[p].stream);
        }
        for (int b = 0; b < count; b++) {
            double belief = Stream.uniform(choice[b]);
            int p = 0;
            while (belief > cumulativeWeights[p]) {
                p++;
            }
            scores[b] += weights[b] * parts[p].valueAt(bits[p][b]);
        }
    }

    /// What one source says, as a value for each quantile: `start[s] + length[s] * share` in the step s of
    /// the quantile, share being how far the quantile lies into the step.
    private static final class Part {

        private static final int STEPS = 256;
        private static final int STEP_BITS = 24;
        private static final int IN_STEP = (1 << STEP_BITS) - 1;
        private static final double SHARE = 1.0 / (1 << STEP_BITS);

        private final String stream;
        private final double[] start;
        private final double[] length;
        private final double low;
        private final double high;

        private Part(String stream, double[] start, double[] length, double low, double high) {
            this.stream = stream;
            this.start = start;
            this.length = length;
            this.low = low;
            this.high = high;
        }

        static Part of(String stream, Distribution distribution, ValueFunction value) {
            if (distribution instanceof Distribution.Exact(double x)) {
                return line(stream, value.valueAt(x), value.valueAt(x));
            }
            if (distribution instanceof Distribution.Uniform(double low, double high) && value.isLineOn(low, high)) {
                return line(stream, value.valueAt(low), value.valueAt(high));
            }
            double[] start = new double[STEPS];
            double[] length = new double[STEPS];
            double at = value.valueAt(distribution.quantile(0));
            double low = at;
            double high = at;
            for (int s = 0; s < STEPS; s++) {
                start[s] = at;
                at = value.valueAt(distribution.quantile((s + 1.0) / STEPS));
                length[s] = at - start[s];
                low = Math.min(low, at);
                high = Math.max(high, at);
            }
            return new Part(stream, start, length, low, high);
        }

        /// From one value to another with the quantile.
        static Part line(String stream, double first, double last) {
            return new Part(
                    stream,
                    new double[] {first},
                    new double[] {last - first},
                    Math.min(first, last),
                    Math.max(first, last));
        }

        double mean() {
            double sum = 0;
            for (int s = 0; s < start.length; s++) {
                sum += start[s] + length[s] / 2;
            }
            return sum / start.length;
        }

        double expectedMaximum(double rest, double weight, double other) {
            double sum = 0;
            for (int s = 0; s < start.length; s++) {
                double one = rest + weight * start[s];
                double two = rest + weight * (start[s] + length[s]);
                sum += meanAbove(Math.min(one, two), Math.max(one, two), other);
            }
            return sum / start.length;
        }

        /// The mean of max(x, other) for x uniform between low and high.
        private static double meanAbove(double low, double high, double other) {
            if (high <= other) {
                return other;
            }
            if (low >= other) {
                return (low + high) / 2;
            }
            return other + (high - other) * (high - other) / (2 * (high - low));
        }

        double valueAt(int bits) {
            if (start.length == 1) {
                return start[0] + length[0] * Stream.uniform(bits);
            }
            int step = (bits >> STEP_BITS) + STEPS / 2;
            return start[step] + length[step] * ((bits & IN_STEP) * SHARE);
        }

        void addTo(double[] scores, double[] weights, Latent latent, int count) {
            if (low == high) {
                for (int b = 0; b < count; b++) {
                    scores[b] += weights[b] * low;
                }
                return;
            }
            int[] bits = latent.bits(stream);
            if (start.length == 1) {
                double first = start[0];
                double way = length[0];
                for (int b = 0; b < count; b++) {
                    scores[b] += weights[b] * (first + way * Stream.uniform(bits[b]));
                }
            } else {
                for (int b = 0; b < count; b++) {
                    int step = (bits[b] >> STEP_BITS) + STEPS / 2;
                    double value = start[step] + length[step] * ((bits[b] & IN_STEP) * SHARE);
                    scores[b] += weights[b] * value;
                }
            }
        }
    }
}
