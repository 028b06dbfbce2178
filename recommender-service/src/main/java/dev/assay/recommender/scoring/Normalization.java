package dev.assay.recommender.scoring;

import java.util.Arrays;

/// Ways to bring the columns of a table to one unit, as the classical methods do. Each depends on the
/// options at hand, so that adding one can reorder the others: our own scores use none of them, the
/// cross-checks do.
public enum Normalization {
    /// As it is; less being better, its negative.
    NONE,
    /// x / ||x||, and 1 - x / ||x|| where less is better. A column of zeros stays zero.
    VECTOR,
    /// (x - min) / (max - min), and (max - x) / (max - min) where less is better. A constant column becomes
    /// zero.
    MIN_MAX,
    /// x / max, and min / x where less is better. Takes positive numbers.
    LINEAR_MAX,
    /// x / sum(x), and (1/x) / sum(1/x) where less is better. Takes positive numbers.
    SUM_RECIPROCAL;

    /// The column in the new unit, more being better.
    double[] of(double[] column, Direction direction) {
        boolean isMax = direction == Direction.MAX;
        double min = Arrays.stream(column).min().orElseThrow();
        double max = Arrays.stream(column).max().orElseThrow();
        return switch (this) {
            case NONE -> map(column, direction::oriented);
            case VECTOR -> {
                double norm = Math.sqrt(Numbers.dot(column, column));
                yield map(column, x -> norm == 0 ? 0 : isMax ? x / norm : 1 - x / norm);
            }
            case MIN_MAX -> {
                double length = max - min;
                yield map(column, x -> length == 0 ? 0 : (isMax ? x - min : max - x) / length);
            }
            case LINEAR_MAX -> {
                requirePositive(isMax ? max : min);
                yield map(column, x -> isMax ? x / max : min / x);
            }
            case SUM_RECIPROCAL -> {
                double[] wanted = isMax ? column : map(column, x -> 1 / requirePositive(x));
                double sum = requirePositive(Arrays.stream(wanted).sum());
                yield map(wanted, x -> x / sum);
            }
        };
    }

    private interface Formula {
        double at(double x);
    }

    private static double[] map(double[] column, Formula formula) {
        return Arrays.stream(column).map(formula::at).toArray();
    }

    private double requirePositive(double x) {
        if (x <= 0) {
            throw new IllegalArgumentException(this + " divides by " + x + ": it takes positive numbers only");
        }
        return x;
    }
}
