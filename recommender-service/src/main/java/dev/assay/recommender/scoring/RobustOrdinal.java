package dev.assay.recommender.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// What holds in every plausible reading, and what in at least one, without drawing any: with weights in
/// proportion to any swings within their intervals and each fact anywhere between its low and its high
/// value, independently.
///
/// a is necessarily ahead of b if the least of sum_j w_j (low_aj - high_bj) is above 0. A necessary winner is
/// necessarily ahead of all others; a possible winner is nowhere below another in at least one reading.
/// Facts that share a source move together, which is not used here: what is called necessary is, what is
/// called possible may not be.
///
/// Greco, Mousseau & Slowinski 2008, doi:10.1016/j.ejor.2007.08.013.
public final class RobustOrdinal {

    private static final double ROUNDING = 1e-9;

    private RobustOrdinal() {}

    /// The least difference in score over all plausible readings.
    ///
    /// @param swings one for each criterion, not all of them zero at most
    public static double leastLead(AdditiveModel model, List<Swing> swings, int option, int other) {
        int criteria = swings.size();
        double[] lead = new double[criteria];
        double sum = 0;
        double product = 0;
        for (int j = 0; j < criteria; j++) {
            lead[j] = model.low(option, j) - model.high(other, j);
            sum += swings.get(j).low();
            product += swings.get(j).low() * lead[j];
        }
        // The least of a ratio of sums over a box: the worst criteria at their high end, the others at their low end.
        // Where the border lies is tried out.
        double least = sum > 0 ? product / sum : Double.POSITIVE_INFINITY;
        List<Integer> worstFirst = IntStream.range(0, criteria)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> lead[j]))
                .toList();
        for (int j : worstFirst) {
            double more = swings.get(j).high() - swings.get(j).low();
            sum += more;
            product += more * lead[j];
            least = sum > 0 ? Math.min(least, product / sum) : least;
        }
        return least;
    }

    public static boolean isNecessarilyAhead(AdditiveModel model, List<Swing> swings, int option, int other) {
        return leastLead(model, swings, option, other) > ROUNDING;
    }

    /// Ahead of all others in every reading; there is one or none.
    public static List<Integer> necessaryWinners(AdditiveModel model, List<Swing> swings) {
        return IntStream.range(0, model.options())
                .filter(a -> IntStream.range(0, model.options())
                        .allMatch(b -> a == b || isNecessarilyAhead(model, swings, a, b)))
                .boxed()
                .toList();
    }

    /// Below no other in at least one reading. Most are so at the points of the swings, which is soon seen.
    public static List<Integer> possibleWinners(AdditiveModel model, List<Swing> swings) {
        double[] points = Swing.normalised(swings);
        double[] lows = IntStream.range(0, model.options())
                .mapToDouble(b -> score(points, j -> model.low(b, j)))
                .toArray();
        return IntStream.range(0, model.options())
                .filter(a -> leadAt(lows, a, score(points, j -> model.high(a, j))) >= 0
                        || greatestLead(model, swings, a) >= -ROUNDING)
                .boxed()
                .toList();
    }

    private static double score(double[] weights, IntToDoubleFunction values) {
        return IntStream.range(0, weights.length)
                .mapToDouble(j -> weights[j] * values.applyAsDouble(j))
                .sum();
    }

    private static double leadAt(double[] lows, int option, double high) {
        double lead = Double.POSITIVE_INFINITY;
        for (int b = 0; b < lows.length; b++) {
            lead = b == option ? lead : Math.min(lead, high - lows[b]);
        }
        return lead;
    }

    /// The greatest, over all readings, of an option's lead on the best of the others.
    ///
    /// A linear program in the weights w, a factor f and the lead t: f low_j <= w_j <= f high_j, sum w <= 1,
    /// and t <= sum_j w_j (2 + high_aj - low_bj) for every b. The 2 makes all weight worth having, so that
    /// it is used up, and is taken off again.
    private static double greatestLead(AdditiveModel model, List<Swing> swings, int option) {
        int criteria = swings.size();
        int factor = criteria;
        int lead = criteria + 1;
        int others = model.options() - 1;
        double[][] rows = new double[others + 2 * criteria + 1][criteria + 2];
        double[] limits = new double[rows.length];
        int row = 0;
        for (int b = 0; b <= others; b++) {
            if (b != option) {
                rows[row][lead] = 1;
                for (int j = 0; j < criteria; j++) {
                    rows[row][j] = -(2 + model.high(option, j) - model.low(b, j));
                }
                row++;
            }
        }
        for (int j = 0; j < criteria; j++) {
            rows[row][j] = 1;
            rows[row++][factor] = -swings.get(j).high();
            rows[row][j] = -1;
            rows[row++][factor] = swings.get(j).low();
            rows[rows.length - 1][j] = 1;
        }
        limits[rows.length - 1] = 1;
        double[] objective = new double[criteria + 2];
        objective[lead] = 1;
        return LinearProgram.maximum(objective, rows, limits) - 2;
    }
}
