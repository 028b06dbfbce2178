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
        // Plain instanceof and concat: what the first call of a process would spend on linking a switch over types and
        // a concatenation is a good part of its time.
        if (evidence instanceof Evidence.Known known) {
            return known(known.parts(), column);
        }
        if (evidence instanceof Evidence.Supposed supposed) {
            return single(false, column, Part.line("", supposed.value(), supposed.value()));
        }
        String ignorance = "unknown/".concat(option).concat("/").concat(column.criterion());
        return single(false, column, Part.line(ignorance, 0, 1));
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
            parts[p] = Part.of("source/".concat(part.source()), part.distribution(), column.value());
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
        int[] choice = latent.bits("belief/".concat(criterion));
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

    /// What one source says, as a value for each quantile: start + length * share in the step of the quantile,
    /// share being how far the quantile lies into the step.
    private static final class Part {

        private static final int STEPS = 256;
        private static final int STEP_BITS = 24;
        private static final int IN_STEP = (1 << STEP_BITS) - 1;
        private static final double SHARE = 1.0 / (1 << STEP_BITS);

        private final String stream;
        /// Start and length of each step in turn: what is read together lies together.
        private final double[] steps;
        private final double low;
        private final double high;

        private Part(String stream, double[] steps, double low, double high) {
            this.stream = stream;
            this.steps = steps;
            this.low = low;
            this.high = high;
        }

        static Part of(String stream, Distribution distribution, ValueFunction value) {
            if (distribution instanceof Distribution.Exact exact) {
                return line(stream, value.valueAt(exact.x()), value.valueAt(exact.x()));
            }
            if (distribution instanceof Distribution.Uniform uniform && value.isLineOn(uniform.low(), uniform.high())) {
                return line(stream, value.valueAt(uniform.low()), value.valueAt(uniform.high()));
            }
            double[] steps = new double[2 * STEPS];
            double at = value.valueAt(distribution.quantile(0));
            double low = at;
            double high = at;
            for (int s = 0; s < STEPS; s++) {
                double start = at;
                at = value.valueAt(distribution.quantile((s + 1.0) / STEPS));
                steps[2 * s] = start;
                steps[2 * s + 1] = at - start;
                low = Math.min(low, at);
                high = Math.max(high, at);
            }
            return new Part(stream, steps, low, high);
        }

        /// From one value to another with the quantile.
        static Part line(String stream, double first, double last) {
            return new Part(stream, new double[] {first, last - first}, Math.min(first, last), Math.max(first, last));
        }

        private boolean isLine() {
            return steps.length == 2;
        }

        double mean() {
            double sum = 0;
            for (int s = 0; s < steps.length; s += 2) {
                sum += steps[s] + steps[s + 1] / 2;
            }
            return 2 * sum / steps.length;
        }

        double expectedMaximum(double rest, double weight, double other) {
            double sum = 0;
            for (int s = 0; s < steps.length; s += 2) {
                double one = rest + weight * steps[s];
                double two = rest + weight * (steps[s] + steps[s + 1]);
                sum += meanAbove(Math.min(one, two), Math.max(one, two), other);
            }
            return 2 * sum / steps.length;
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
            return isLine() ? steps[0] + steps[1] * Stream.uniform(bits) : looked(steps, bits);
        }

        private static double looked(double[] steps, int bits) {
            int place = 2 * ((bits >> STEP_BITS) + STEPS / 2);
            return steps[place] + steps[place + 1] * ((bits & IN_STEP) * SHARE);
        }

        void addTo(double[] scores, double[] weights, Latent latent, int count) {
            if (low == high) {
                for (int b = 0; b < count; b++) {
                    scores[b] += weights[b] * low;
                }
                return;
            }
            int[] bits = latent.bits(stream);
            if (isLine()) {
                double first = steps[0];
                double way = steps[1];
                for (int b = 0; b < count; b++) {
                    scores[b] += weights[b] * (first + way * Stream.uniform(bits[b]));
                }
            } else {
                double[] table = steps;
                for (int b = 0; b < count; b++) {
                    scores[b] += weights[b] * looked(table, bits[b]);
                }
            }
        }
    }
}
