package dev.assay.recommender.scoring;

import java.util.Arrays;
import java.util.List;

/// Weights read off a table: they tell where the options differ most. They know nothing of what a team wants
/// and never stand for its preferences.
///
/// @param areFallback nothing differs, so that every criterion has the same weight
/// @param measures what the weights are made of: the entropy of each column, or CRITIC's information
public record ObjectiveWeights(List<Double> weights, List<Double> measures, boolean areFallback) {

    /// By Shannon entropy: with p_ij = x_ij / sum_i x_ij, e_j = -sum_i p_ij ln p_ij / ln m in [0, 1] (0 ln 0
    /// = 0) and w_j in proportion to 1 - e_j. Takes numbers of 0 and above; a column of zeros is constant, e
    /// = 1.
    ///
    /// Hwang & Yoon 1981, doi:10.1007/978-3-642-48318-9.
    public static ObjectiveWeights entropy(double[][] performances) {
        int criteria = performances[0].length;
        double[] entropies = new double[criteria];
        double[] divergences = new double[criteria];
        for (int j = 0; j < criteria; j++) {
            double[] column = column(performances, j);
            for (int i = 0; i < column.length; i++) {
                if (column[i] < 0) {
                    throw new IllegalArgumentException("entropy takes no negative numbers, option " + i
                            + " on criterion " + j + " is " + column[i]);
                }
            }
            entropies[j] = entropyOf(column);
            divergences[j] = 1 - entropies[j];
        }
        return inProportion(divergences, entropies);
    }

    /// Criteria importance through intercriteria correlation: C_j = sigma_j sum_k (1 - r_jk) over min-max
    /// values, more being better, with standard deviation sigma and Pearson's correlation r. A constant
    /// column has C = 0 and takes no part in the sums of the others.
    ///
    /// Diakoulaki, Mavrotas & Papayannakis 1995, doi:10.1016/0305-0548(94)00059-H.
    public static ObjectiveWeights critic(double[][] performances, List<Direction> directions) {
        int criteria = directions.size();
        double[][] columns = new double[criteria][];
        double[] deviations = new double[criteria];
        for (int j = 0; j < criteria; j++) {
            columns[j] = Normalization.MIN_MAX.of(column(performances, j), directions.get(j));
            deviations[j] = Math.sqrt(covariance(columns[j], columns[j]));
        }
        double[] information = new double[criteria];
        for (int j = 0; j < criteria; j++) {
            for (int k = 0; k < criteria; k++) {
                if (j != k && deviations[j] > 0 && deviations[k] > 0) {
                    double correlation = covariance(columns[j], columns[k]) / (deviations[j] * deviations[k]);
                    information[j] += deviations[j] * Math.max(0, 1 - correlation);
                }
            }
        }
        return inProportion(information, information);
    }

    private static double entropyOf(double[] column) {
        double sum = Arrays.stream(column).sum();
        if (PerformanceTable.isConstant(column)) {
            return 1;
        }
        double entropy = 0;
        for (double x : column) {
            double share = x / sum;
            entropy -= share == 0 ? 0 : share * StrictMath.log(share);
        }
        return entropy / StrictMath.log(column.length);
    }

    private static ObjectiveWeights inProportion(double[] parts, double[] measures) {
        // What rounding leaves of nothing isn't a difference.
        boolean isFallback = Arrays.stream(parts).allMatch(part -> part <= Numbers.EPSILON);
        double[] weights = isFallback ? Numbers.equal(parts.length) : Numbers.normalised(parts);
        return new ObjectiveWeights(Numbers.list(weights), Numbers.list(measures), isFallback);
    }

    private static double[] column(double[][] performances, int criterion) {
        double[] column = new double[performances.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = performances[i][criterion];
            Numbers.requireFinite("option " + i + " on criterion " + criterion, column[i]);
        }
        return column;
    }

    private static double covariance(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / a.length;
    }
}
