package dev.assay.recommender.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
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
        return leadAtLowEnds(model, swings, option, other) > ROUNDING
                && leastLead(model, swings, option, other) > ROUNDING;
    }

    /// The difference in score in one of the readings, which rules most pairs out before any is sorted: all swings at
    /// their low ends, the facts at their worst.
    private static double leadAtLowEnds(AdditiveModel model, List<Swing> swings, int option, int other) {
        double sum = 0;
        double product = 0;
        for (int j = 0; j < swings.size(); j++) {
            double low = swings.get(j).low();
            sum += low;
            product += low * (model.low(option, j) - model.high(other, j));
        }
        return sum > 0 ? product / sum : Double.POSITIVE_INFINITY;
    }

    /// The option that dominates another: below it in no reading, above it in some. It keeps the other from ever being
    /// the only first. Of several, the one that is farthest ahead at the least.
    public static OptionalInt dominator(AdditiveModel model, List<Swing> swings, int dominated) {
        return IntStream.range(0, model.options())
                .filter(option -> option != dominated
                        && leastLead(model, swings, option, dominated) >= -ROUNDING
                        && leastLead(model, swings, dominated, option) < -ROUNDING)
                .boxed()
                .max(Comparator.comparingDouble((Integer option) -> leastLead(model, swings, option, dominated))
                        .thenComparing(Comparator.reverseOrder()))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /// Ahead of all others in every reading; there is one or none.
    public static List<Integer> necessaryWinners(AdditiveModel model, List<Swing> swings) {
        return IntStream.range(0, model.options())
                .filter(a -> IntStream.range(0, model.options())
                        .allMatch(b -> a == b || isNecessarilyAhead(model, swings, a, b)))
                .boxed()
                .toList();
    }

    /// Below no other in at least one reading. Most are so at the points of the swings, and most of the rest have
    /// another necessarily ahead of them, which is soon seen.
    public static List<Integer> possibleWinners(AdditiveModel model, List<Swing> swings) {
        return possibleWinners(model, swings, _ -> false);
    }

    /// The same where some are known to be first in a reading that was drawn.
    public static List<Integer> possibleWinners(AdditiveModel model, List<Swing> swings, IntPredicate seenFirst) {
        double[] points = Swing.normalised(swings);
        double[] lows = IntStream.range(0, model.options())
                .mapToDouble(b -> score(points, j -> model.low(b, j)))
                .toArray();
        return IntStream.range(0, model.options())
                .filter(a -> seenFirst.test(a)
                        || leadAt(lows, a, score(points, j -> model.high(a, j))) >= 0
                        || (isOpen(model, swings, a) && canLead(model, swings, a)))
                .boxed()
                .toList();
    }

    /// Whether nobody is necessarily ahead of an option.
    private static boolean isOpen(AdditiveModel model, List<Swing> swings, int option) {
        return IntStream.range(0, model.options())
                .noneMatch(b -> b != option && isNecessarilyAhead(model, swings, b, option));
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

    /// Whether, over all readings, an option's greatest lead on the best of the others is none below zero.
    ///
    /// A linear program in what the weights w have above their low ends and in the lead t:
    /// t <= sum_j w_j (high_aj - low_bj) for every b. The sign of a lead doesn't depend on what the weights
    /// sum to, so they are those of the swings. Where all low ends are zero only proportions are left: the
    /// weights sum to 1 at most, and 2 for each makes all of it worth having.
    private static boolean canLead(AdditiveModel model, List<Swing> swings, int option) {
        int criteria = swings.size();
        boolean isOpen = swings.stream().allMatch(swing -> swing.low() == 0);
        int[] rivals =
                IntStream.range(0, model.options()).filter(b -> b != option).toArray();
        double[][] rows = new double[rivals.length + (isOpen ? 1 : criteria)][criteria + 1];
        double[] limits = new double[rows.length];
        for (int r = 0; r < rivals.length; r++) {
            rows[r][criteria] = 1;
            for (int j = 0; j < criteria; j++) {
                double lead = model.high(option, j) - model.low(rivals[r], j);
                rows[r][j] = swings.get(j).high() == 0 ? 0 : -lead - (isOpen ? 2 : 0);
                limits[r] += swings.get(j).low() * lead;
            }
        }
        double floor = IntStream.range(0, rivals.length)
                .mapToDouble(r -> limits[r])
                .min()
                .orElse(0);
        for (int r = 0; r < rivals.length; r++) {
            limits[r] -= floor;
        }
        if (isOpen) {
            Arrays.fill(rows[rivals.length], 0, criteria, 1);
            limits[rivals.length] = 1;
        }
        for (int j = 0; !isOpen && j < criteria; j++) {
            rows[rivals.length + j][j] = 1;
            limits[rivals.length + j] = swings.get(j).high() - swings.get(j).low();
        }
        double[] objective = new double[criteria + 1];
        objective[criteria] = 1;
        return LinearProgram.reaches((isOpen ? 2 : -floor) - ROUNDING, objective, rows, limits);
    }
}
