package dev.assay.recommender.scoring;

import java.util.List;

/// PROMETHEE II: options are compared pair by pair, and each is judged by how much it outranks the others
/// less how much they outrank it.
///
/// pi(a, b) = sum_j w_j P_j(d_j), with d_j = x_aj - x_bj where more is better, else x_bj - x_aj, and P in
/// [0, 1]; phi+(a) = sum_b pi(a, b) / (m-1), phi-(a) = sum_b pi(b, a) / (m-1), phi = phi+ - phi- in [-1, 1].
/// The net flows sum to 0. A single option has flows of 0.
///
/// Brans & Vincke 1985, doi:10.1287/mnsc.31.6.647.
///
/// @param positive phi+
/// @param negative phi-
/// @param net phi
/// @param ranks competition ranks by phi
public record PrometheeTwo(List<Double> positive, List<Double> negative, List<Double> net, List<Integer> ranks) {

    /// How a difference becomes a degree of preference. Differences of 0 and below give none.
    public sealed interface Preference {

        double degree(double difference);

        /// Any difference is a full preference.
        record Usual() implements Preference {

            @Override
            public double degree(double difference) {
                return difference > 0 ? 1 : 0;
            }
        }

        /// Full above the indifference threshold q.
        record UShape(double q) implements Preference {

            public UShape {
                requireThresholds(q, q);
            }

            @Override
            public double degree(double difference) {
                return difference > q ? 1 : 0;
            }
        }

        /// Growing in proportion up to the preference threshold p.
        record VShape(double p) implements Preference {

            public VShape {
                requirePositive(p);
            }

            @Override
            public double degree(double difference) {
                return Math.clamp(difference / p, 0, 1);
            }
        }

        /// One half above q, full above p.
        record Level(double q, double p) implements Preference {

            public Level {
                requireThresholds(q, p);
            }

            @Override
            public double degree(double difference) {
                return difference > p ? 1 : difference > q ? 0.5 : 0;
            }
        }

        /// Growing in proportion from q to p: V-shape with indifference.
        record Linear(double q, double p) implements Preference {

            public Linear {
                requireThresholds(q, p);
            }

            @Override
            public double degree(double difference) {
                if (difference > p) {
                    return 1;
                }
                return difference > q ? (difference - q) / (p - q) : 0;
            }
        }

        /// 1 - exp(-d^2 / 2 s^2).
        record Gaussian(double s) implements Preference {

            public Gaussian {
                requirePositive(s);
            }

            @Override
            public double degree(double difference) {
                return difference > 0 ? -StrictMath.expm1(-difference * difference / (2 * s * s)) : 0;
            }
        }

        private static void requirePositive(double threshold) {
            Numbers.requireFinite("threshold", threshold);
            if (threshold <= 0) {
                throw new IllegalArgumentException("a threshold must be positive, was " + threshold);
            }
        }

        private static void requireThresholds(double q, double p) {
            Numbers.requireFinite("q", q);
            Numbers.requireFinite("p", p);
            if (!(0 <= q && q <= p)) {
                throw new IllegalArgumentException("thresholds are 0 <= q <= p, were " + q + " and " + p);
            }
        }
    }

    /// Flows as means over the other options.
    ///
    /// @param preferences one for each criterion, in the unit of its column
    public static PrometheeTwo of(PerformanceTable table, List<? extends Preference> preferences) {
        if (preferences.size() != table.criteria()) {
            throw new IllegalArgumentException(
                    preferences.size() + " preferences for " + table.criteria() + " criteria");
        }
        int options = table.options();
        double[] positive = new double[options];
        double[] negative = new double[options];
        for (int j = 0; j < table.criteria(); j++) {
            double[] column = table.orientedColumn(j);
            for (int a = 0; a < options; a++) {
                for (int b = 0; b < options; b++) {
                    double degree = table.weight(j) * preferences.get(j).degree(column[a] - column[b]);
                    positive[a] += degree;
                    negative[b] += degree;
                }
            }
        }
        double[] net = new double[options];
        int others = Math.max(1, options - 1);
        for (int a = 0; a < options; a++) {
            positive[a] /= others;
            negative[a] /= others;
            net[a] = positive[a] - negative[a];
        }
        return new PrometheeTwo(
                Numbers.list(positive), Numbers.list(negative), Numbers.list(net), Numbers.list(netRanks(net)));
    }

    /// Net flows cancel, so that what is left of rounding is judged against 1 and not against the flow
    /// itself.
    private static int[] netRanks(double[] net) {
        double[] above = new double[net.length];
        for (int a = 0; a < net.length; a++) {
            above[a] = 1 + net[a];
        }
        return Numbers.ranks(above);
    }
}
