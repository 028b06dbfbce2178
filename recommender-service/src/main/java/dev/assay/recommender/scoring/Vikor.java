package dev.assay.recommender.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// VIKOR, a compromise between the majority's regret and the greatest single regret.
///
/// With the regret r_ij = (best_j - x_ij) / (best_j - worst_j) in [0, 1], 0 on a constant column:
/// S_i = sum_j w_j r_ij, R_i = max_j w_j r_ij, and
/// Q_i = v (S_i - S*) / (S- - S*) + (1 - v) (R_i - R*) / (R- - R*), less being better; a part whose range is
/// 0 is 0.
///
/// C1, acceptable advantage: Q of the second is at least 1/(m-1) above the first; with one option it holds.
/// C2, acceptable stability: the first by Q is also first by S or R.
/// The compromise set is the first alone if both hold, the first and the second if only C1 does, else all
/// within 1/(m-1) of the first.
///
/// Opricovic & Tzeng 2004, doi:10.1016/S0377-2217(03)00020-1.
///
/// @param s weighted sum of regrets
/// @param r greatest weighted regret
/// @param q the compromise, 0 is best
/// @param ranks competition ranks by q
/// @param compromise places of the options in the compromise set, ascending
public record Vikor(
        List<Double> s,
        List<Double> r,
        List<Double> q,
        List<Integer> ranks,
        boolean hasAcceptableAdvantage,
        boolean hasAcceptableStability,
        List<Integer> compromise) {

    /// Ties in Q may be broken by rounding: this much apart is still a tie.
    private static final double ROUNDING = 1e-12;

    /// By the published rules.
    ///
    /// @param v the weight of the majority, 0 to 1; 0.5 is a consensus
    public static Vikor of(PerformanceTable table, double v) {
        if (!(0 <= v && v <= 1)) {
            throw new IllegalArgumentException("v must be within 0 and 1, was " + v);
        }
        int options = table.options();
        double[] s = new double[options];
        double[] r = new double[options];
        for (int j = 0; j < table.criteria(); j++) {
            double[] regrets = regrets(table.column(j), table.direction(j));
            for (int i = 0; i < options; i++) {
                double regret = table.weight(j) * regrets[i];
                s[i] += regret;
                r[i] = Math.max(r[i], regret);
            }
        }
        double[] q = new double[options];
        for (int i = 0; i < options; i++) {
            q[i] = v * share(s[i], s) + (1 - v) * share(r[i], r);
        }
        return concluded(s, r, q);
    }

    /// (best - x) / (best - worst); nothing to regret where all are alike.
    static double[] regrets(double[] column, Direction direction) {
        return Normalization.MIN_MAX.of(column, direction == Direction.MAX ? Direction.MIN : Direction.MAX);
    }

    private static Vikor concluded(double[] s, double[] r, double[] q) {
        int options = q.length;
        List<Integer> order = IntStream.range(0, options)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> q[i]))
                .toList();
        int first = order.getFirst();
        double enough = options == 1 ? 0 : 1.0 / (options - 1);
        boolean advantage = options == 1 || q[order.get(1)] - q[first] >= enough - ROUNDING;
        boolean stability = isLeast(s[first], s) || isLeast(r[first], r);
        List<Integer> compromise;
        if (!advantage) {
            compromise = order.stream()
                    .filter(i -> q[i] - q[first] < enough - ROUNDING)
                    .sorted()
                    .toList();
        } else {
            compromise = order.stream().limit(stability ? 1 : 2).sorted().toList();
        }
        double[] merit = Arrays.stream(q).map(x -> -x).toArray();
        return new Vikor(
                Numbers.list(s),
                Numbers.list(r),
                Numbers.list(q),
                Numbers.list(Numbers.ranks(merit)),
                advantage,
                stability,
                compromise);
    }

    private static double share(double x, double[] all) {
        double least = Arrays.stream(all).min().orElseThrow();
        double most = Arrays.stream(all).max().orElseThrow();
        return Numbers.isAbove(most, least) ? (x - least) / (most - least) : 0;
    }

    private static boolean isLeast(double x, double[] all) {
        return Arrays.stream(all).noneMatch(other -> Numbers.isAbove(x, other));
    }
}
