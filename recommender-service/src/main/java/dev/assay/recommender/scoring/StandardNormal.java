package dev.assay.recommender.scoring;

/// Quantiles of the standard normal distribution, by bisection of its distribution function, which is a
/// series in closed form (Marsaglia 2004, doi:10.18637/jss.v011.i04). Slow and exact to 1e-12: it only fills
/// tables.
final class StandardNormal {

    /// Tables need an end. A line from here to the quantile of 1/256, their first step, has the mean and the
    /// variance of the tail that it stands for, within 0.5 %.
    private static final double FARTHEST = 3.28;

    private StandardNormal() {}

    static double quantile(double p) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (below(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double below(double x) {
        double sum = x;
        double term = x;
        double before = 0;
        for (int i = 3; sum != before; i += 2) {
            before = sum;
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(-0.5 * x * x) / StrictMath.sqrt(2 * StrictMath.PI);
    }
}
