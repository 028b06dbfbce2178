package dev.assay.recommender.scoring;

import java.util.List;

/// Technique for order preference by similarity to ideal solution: an option is good if it is near the best
/// of everything and far from the worst of everything.
///
/// C_i = D-_i / (D+_i + D-_i) in [0, 1], where D+ and D- are the distances of the weighted, normalised row
/// to the column-wise best and worst. Where both distances are 0, because all options are alike, C = 0.5.
///
/// Hwang & Yoon 1981, doi:10.1007/978-3-642-48318-9.
///
/// @param toIdeal D+
/// @param toAntiIdeal D-
/// @param ranks competition ranks by closeness
public record Topsis(List<Double> closeness, List<Double> toIdeal, List<Double> toAntiIdeal, List<Integer> ranks) {

    /// How distances are measured.
    public enum Metric {
        EUCLIDEAN,
        MANHATTAN,
        CHEBYSHEV;

        double length(double[] differences) {
            double length = 0;
            for (double difference : differences) {
                length = switch (this) {
                    case EUCLIDEAN -> length + difference * difference;
                    case MANHATTAN -> length + Math.abs(difference);
                    case CHEBYSHEV -> Math.max(length, Math.abs(difference));
                };
            }
            return this == EUCLIDEAN ? Math.sqrt(length) : length;
        }
    }

    public static Topsis of(PerformanceTable table, Normalization normalization, Metric metric) {
        double[][] normalised = table.normalised(normalization);
        int criteria = table.criteria();
        double[] best = normalised[0].clone();
        double[] worst = normalised[0].clone();
        for (double[] row : normalised) {
            for (int j = 0; j < criteria; j++) {
                best[j] = Math.max(best[j], row[j]);
                worst[j] = Math.min(worst[j], row[j]);
            }
        }
        int options = table.options();
        double[] toIdeal = new double[options];
        double[] toAntiIdeal = new double[options];
        double[] closeness = new double[options];
        for (int i = 0; i < options; i++) {
            toIdeal[i] = metric.length(weightedDifferences(table, best, normalised[i]));
            toAntiIdeal[i] = metric.length(weightedDifferences(table, normalised[i], worst));
            double both = toIdeal[i] + toAntiIdeal[i];
            closeness[i] = both == 0 ? 0.5 : toAntiIdeal[i] / both;
        }
        return new Topsis(
                Numbers.list(closeness),
                Numbers.list(toIdeal),
                Numbers.list(toAntiIdeal),
                Numbers.list(Numbers.ranks(closeness)));
    }

    private static double[] weightedDifferences(PerformanceTable table, double[] from, double[] to) {
        double[] differences = new double[from.length];
        for (int j = 0; j < from.length; j++) {
            differences[j] = table.weight(j) * (from[j] - to[j]);
        }
        return differences;
    }
}
