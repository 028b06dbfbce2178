package dev.assay.recommender.scoring;

/// The greatest of c.x subject to A x <= b and x >= 0, for b >= 0: the primal simplex method from x = 0,
/// by the steepest column as long as that gets higher, and else with Bland's rule, under which it always ends (Bland
/// 1977, doi:10.1287/moor.2.2.103). For the few dozen rows of a decision.
final class LinearProgram {

    private static final double EPSILON = 1e-11;

    private LinearProgram() {}

    /// The maximum; positive infinity if there is none.
    static double maximum(double[] objective, double[][] rows, double[] limits) {
        return climb(Double.POSITIVE_INFINITY, objective, rows, limits);
    }

    /// Whether the maximum isn't below a height.
    static boolean reaches(double height, double[] objective, double[][] rows, double[] limits) {
        return climb(height, objective, rows, limits) >= height;
    }

    /// To the maximum, or until it is high enough.
    private static double climb(double enough, double[] objective, double[][] rows, double[] limits) {
        int variables = objective.length;
        int width = variables + rows.length + 1;
        double[][] tableau = new double[rows.length + 1][width];
        int[] basis = new int[rows.length];
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(rows[r], 0, tableau[r], 0, variables);
            tableau[r][variables + r] = 1;
            tableau[r][width - 1] = limits[r];
            basis[r] = variables + r;
        }
        double[] costs = tableau[rows.length];
        for (int j = 0; j < variables; j++) {
            costs[j] = -objective[j];
        }
        double height = Double.NEGATIVE_INFINITY;
        while (costs[width - 1] < enough) {
            boolean isHigher = costs[width - 1] > height;
            height = costs[width - 1];
            int entering = isHigher ? steepest(costs) : first(costs);
            if (entering < 0) {
                break;
            }
            int leaving = leaving(tableau, basis, entering);
            if (leaving < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(tableau, leaving, entering);
            basis[leaving] = entering;
        }
        return costs[width - 1];
    }

    private static int steepest(double[] costs) {
        int steepest = -1;
        double least = -EPSILON;
        for (int j = 0; j < costs.length - 1; j++) {
            if (costs[j] < least) {
                least = costs[j];
                steepest = j;
            }
        }
        return steepest;
    }

    private static int first(double[] costs) {
        for (int j = 0; j < costs.length - 1; j++) {
            if (costs[j] < -EPSILON) {
                return j;
            }
        }
        return -1;
    }

    private static int leaving(double[][] tableau, int[] basis, int entering) {
        int leaving = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int r = 0; r < basis.length; r++) {
            double[] row = tableau[r];
            if (row[entering] > EPSILON) {
                double ratio = row[row.length - 1] / row[entering];
                boolean isLess = ratio < least - EPSILON;
                if (isLess || (ratio <= least + EPSILON && basis[r] < basis[leaving])) {
                    leaving = r;
                    least = Math.min(least, ratio);
                }
            }
        }
        return leaving;
    }

    private static void pivot(double[][] tableau, int leaving, int entering) {
        double[] pivot = tableau[leaving];
        double divisor = pivot[entering];
        for (int j = 0; j < pivot.length; j++) {
            pivot[j] /= divisor;
        }
        for (int r = 0; r < tableau.length; r++) {
            double times = tableau[r][entering];
            if (r != leaving && times != 0) {
                for (int j = 0; j < pivot.length; j++) {
                    tableau[r][j] -= times * pivot[j];
                }
            }
        }
    }
}
