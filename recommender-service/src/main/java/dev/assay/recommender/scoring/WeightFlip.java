package dev.assay.recommender.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How far the weight of one criterion can move until another option is as good as the winner, the other
/// weights keeping their proportions. Exact: with x the weight of criterion k and r_i = sum_{j!=k} w_j v_ij
/// / (1 - w_k), the score is the line S_i(x) = (1 - x) r_i + x v_ik. The winner a meets i at x* = A / (A -
/// B) with A = r_a - r_i and B = v_ak - v_ik.
///
/// Triantaphyllou & Sanchez 1997, doi:10.1111/j.1540-5915.1997.tb01306.x.
///
/// @param weight the criterion's weight today, 0 to 1
/// @param winner today's; among equal ones the first
/// @param up at the least weight above today's; absent if no greater weight changes the winner
/// @param down at the greatest weight below today's; absent if no smaller weight changes the winner
public record WeightFlip(
        int criterion,
        double weight,
        int winner,
        @Nullable Turn up,
        @Nullable Turn down) {

    /// From this weight on the new winner is at least as good as the old one, and beyond it better.
    public record Turn(double at, int newWinner) {}

    /// Who wins for a stretch of the criterion's weight.
    public record Stretch(double from, double to, int winner) {}

    public Optional<Turn> upwards() {
        return Optional.ofNullable(up);
    }

    public Optional<Turn> downwards() {
        return Optional.ofNullable(down);
    }

    /// One for each criterion.
    ///
    /// @param values by option and criterion, more being better
    /// @param weights in any unit
    public static List<WeightFlip> of(double[][] values, double... weights) {
        double[] normalised = Numbers.normalised(weights);
        List<WeightFlip> flips = new ArrayList<>();
        for (int k = 0; k < weights.length; k++) {
            flips.add(of(new Lines(values, normalised, k), normalised[k]));
        }
        return flips;
    }

    /// The winners over all weights of one criterion from 0 to 1: the upper envelope of the options' lines.
    public static List<Stretch> winners(double[][] values, double[] weights, int criterion) {
        Lines lines = new Lines(values, Numbers.normalised(weights), criterion);
        List<Stretch> stretches = new ArrayList<>();
        double from = 0;
        int winner = lines.bestBeyond(0, 1);
        Turn next = lines.next(winner, from, 1);
        while (next != null && next.at() < 1) {
            stretches.add(new Stretch(from, next.at(), winner));
            from = next.at();
            winner = next.newWinner();
            next = lines.next(winner, from, 1);
        }
        stretches.add(new Stretch(from, 1, winner));
        return stretches;
    }

    /// Every weight of one criterion at which two options change places, ascending.
    public static List<Double> crossings(double[][] values, double[] weights, int criterion) {
        Lines lines = new Lines(values, Numbers.normalised(weights), criterion);
        TreeSet<Double> crossings = new TreeSet<>();
        for (int a = 0; a < values.length; a++) {
            for (int b = a + 1; b < values.length; b++) {
                double root = lines.root(a, b);
                if (0 <= root && root <= 1) {
                    crossings.add(root);
                }
            }
        }
        return List.copyOf(crossings);
    }

    private static WeightFlip of(Lines lines, double weight) {
        int winner = Numbers.best(lines.scores(weight));
        return new WeightFlip(
                lines.criterion, weight, winner, lines.next(winner, weight, 1), lines.next(winner, weight, -1));
    }

    /// Each option's score as a line over the weight of one criterion.
    private static final class Lines {

        private final int criterion;
        private final double[] atZero;
        private final double[] atOne;

        Lines(double[][] values, double[] weights, int criterion) {
            this.criterion = criterion;
            atZero = new double[values.length];
            atOne = new double[values.length];
            double[] others = weights.clone();
            others[criterion] = 0;
            double rest = 0;
            for (double other : others) {
                rest += other;
            }
            for (int i = 0; i < values.length; i++) {
                // With no weight on the others there are no proportions to keep: they then count nothing.
                atZero[i] = rest == 0 ? 0 : Numbers.dot(others, values[i]) / rest;
                atOne[i] = values[i][criterion];
            }
        }

        double[] scores(double x) {
            double[] scores = new double[atZero.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = (1 - x) * atZero[i] + x * atOne[i];
            }
            return scores;
        }

        double slope(int option) {
            return atOne[option] - atZero[option];
        }

        /// Where two lines meet, which may be outside 0 to 1; not a number if they are parallel.
        double root(int a, int b) {
            double ahead = atZero[a] - atZero[b];
            double aheadAtOne = atOne[a] - atOne[b];
            return ahead == aheadAtOne ? Double.NaN : ahead / (ahead - aheadAtOne);
        }

        /// The first place from x on, upwards (1) or downwards (-1), where a rival that gains on the leader
        /// meets it; of several the one that gains fastest.
        @Nullable
        Turn next(int leader, double x, int way) {
            Turn next = null;
            double nearest = Double.POSITIVE_INFINITY;
            double fastest = 0;
            for (int i = 0; i < atZero.length; i++) {
                double gain = way * (slope(i) - slope(leader));
                double root = root(leader, i);
                if (gain > 0 && 0 <= root && root <= 1) {
                    double at = way > 0 ? Math.max(root, x) : Math.min(root, x);
                    double distance = Math.abs(at - x);
                    if (distance < nearest - Numbers.EPSILON
                            || (distance <= nearest + Numbers.EPSILON && gain > fastest)) {
                        next = new Turn(at, i);
                        nearest = distance;
                        fastest = gain;
                    }
                }
            }
            return next;
        }

        /// The best at x, and of equal ones the best just beyond it.
        int bestBeyond(double x, int way) {
            double[] scores = scores(x);
            int best = Numbers.best(scores);
            for (int i = 0; i < scores.length; i++) {
                if (!Numbers.isAbove(scores[best], scores[i]) && way * slope(i) > way * slope(best)) {
                    best = i;
                }
            }
            return best;
        }
    }
}
