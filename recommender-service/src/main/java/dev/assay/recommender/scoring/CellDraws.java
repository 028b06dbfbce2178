package dev.assay.recommender.scoring;

import java.util.ArrayList;
import java.util.List;

/// The values of one cell in every reading. Distribution and value function are folded into one table of
/// quantiles for each part, so that a reading costs one look-up and one interpolation.
final class CellDraws {

    private static final int STEPS = 256;

    private final boolean known;
    private final String[] sources;
    private final double[] cumulativeWeights;
    private final double[][] tables;
    private final double low;
    private final double point;
    private final double high;

    private CellDraws(boolean known, String[] sources, double[] cumulativeWeights, double[][] tables) {
        this.known = known;
        this.sources = sources;
        this.cumulativeWeights = cumulativeWeights;
        this.tables = tables;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double mean = 0;
        for (int part = 0; part < tables.length; part++) {
            double integral = 0;
            double[] table = tables[part];
            for (int k = 0; k <= STEPS; k++) {
                lowest = Math.min(lowest, table[k]);
                highest = Math.max(highest, table[k]);
                integral += table[k] * (k == 0 || k == STEPS ? 0.5 : 1);
            }
            double weight = cumulativeWeights[part] - (part == 0 ? 0 : cumulativeWeights[part - 1]);
            mean += weight * integral / STEPS;
        }
        this.low = lowest;
        this.point = Math.clamp(mean, lowest, highest);
        this.high = highest;
    }

    static CellDraws of(String option, DecisionMatrix.Column column, Evidence evidence) {
        return switch (evidence) {
            case Evidence.Unknown _ -> {
                double[] ramp = new double[STEPS + 1];
                for (int k = 0; k <= STEPS; k++) {
                    ramp[k] = (double) k / STEPS;
                }
                String ignorance = "unknown/" + option + "/" + column.criterion();
                yield new CellDraws(false, new String[] {ignorance}, new double[] {1}, new double[][] {ramp});
            }
            case Evidence.Known(var parts) -> known(parts, column.value());
        };
    }

    private static CellDraws known(List<Evidence.Part> parts, ValueFunction value) {
        double total = 0;
        for (Evidence.Part part : parts) {
            total += part.weight();
        }
        List<String> sources = new ArrayList<>();
        double[] cumulative = new double[parts.size()];
        double[][] tables = new double[parts.size()][];
        double sum = 0;
        for (int p = 0; p < parts.size(); p++) {
            Evidence.Part part = parts.get(p);
            sources.add("source/" + part.source());
            sum += part.weight() / total;
            cumulative[p] = sum;
            tables[p] = table(part.distribution(), value);
        }
        cumulative[parts.size() - 1] = 1;
        return new CellDraws(true, sources.toArray(String[]::new), cumulative, tables);
    }

    private static double[] table(Distribution distribution, ValueFunction value) {
        double[] table = new double[STEPS + 1];
        for (int k = 0; k <= STEPS; k++) {
            table[k] = value.valueAt(distribution.quantile((double) k / STEPS));
        }
        return table;
    }

    boolean isKnown() {
        return known;
    }

    double low() {
        return low;
    }

    double point() {
        return point;
    }

    double high() {
        return high;
    }

    /// Adds weight times value to the scores.
    void addTo(double[] scores, double[] weights, Latent latent, String criterion, int count) {
        if (low == high) {
            for (int b = 0; b < count; b++) {
                scores[b] += weights[b] * low;
            }
        } else if (tables.length == 1) {
            double[] table = tables[0];
            double[] quantiles = latent.numbers(sources[0]);
            for (int b = 0; b < count; b++) {
                scores[b] += weights[b] * interpolated(table, quantiles[b]);
            }
        } else {
            double[] choice = latent.numbers("belief/" + criterion);
            double[][] quantiles = new double[tables.length][];
            for (int part = 0; part < tables.length; part++) {
                quantiles[part] = latent.numbers(sources[part]);
            }
            for (int b = 0; b < count; b++) {
                int part = 0;
                while (choice[b] > cumulativeWeights[part]) {
                    part++;
                }
                scores[b] += weights[b] * interpolated(tables[part], quantiles[part][b]);
            }
        }
    }

    private static double interpolated(double[] table, double quantile) {
        double place = quantile * STEPS;
        int left = (int) place;
        return table[left] + (place - left) * (table[left + 1] - table[left]);
    }
}
