package dev.assay.recommender.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The least weight that has to move between criteria until a challenger is as good as the winner.
///
/// With g_j = v_aj - v_bj and the gap g.w, all moved weight goes to the criterion with the least g, and
/// comes from the criteria in descending g until the gap is closed. Each piece then closes as much as a
/// piece can, so that nothing smaller does.
///
/// @param gap the winner's score less the challenger's
/// @param moved the sum of all moves, 0 to 1
/// @param isPossible no weights at all make a dominated challenger as good
public record PriorityShift(double gap, double moved, List<Move> moves, boolean isPossible) {

    /// Weight that goes from one criterion to another.
    public record Move(int from, int to, double weight) {}

    public PriorityShift {
        moves = List.copyOf(moves);
    }

    /// The smallest shift from one option to the other.
    ///
    /// @param weights in any unit
    /// @param winner values by criterion
    /// @param challenger values by criterion
    public static PriorityShift between(double[] weights, double[] winner, double[] challenger) {
        double[] w = Numbers.normalised(weights);
        double[] ahead = ahead(winner, challenger);
        double gap = Numbers.dot(w, ahead);
        List<Integer> order = IntStream.range(0, w.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -ahead[j]))
                .toList();
        int to = order.stream().min(Comparator.comparingDouble(j -> ahead[j])).orElseThrow();
        double left = gap;
        double moved = 0;
        List<Move> moves = new ArrayList<>();
        for (int from : order) {
            double closes = ahead[from] - ahead[to];
            if (left <= Numbers.EPSILON * Math.abs(gap) || closes <= 0) {
                break;
            }
            double piece = Math.min(w[from], left / closes);
            if (piece > 0) {
                moves.add(new Move(from, to, piece));
                moved += piece;
                left -= piece * closes;
            }
        }
        return new PriorityShift(gap, moved, moves, ahead[to] <= 0);
    }

    /// The Euclidean distance from the weights to the nearest ones at which the two are equal,
    /// gap / ||g - mean(g)||. Empty if those have a negative weight or don't exist.
    public static OptionalDouble distance(double[] weights, double[] winner, double[] challenger) {
        double[] w = Numbers.normalised(weights);
        double[] ahead = ahead(winner, challenger);
        double gap = Numbers.dot(w, ahead);
        double mean = Numbers.dot(Numbers.equal(w.length), ahead);
        double[] direction = new double[w.length];
        for (int j = 0; j < w.length; j++) {
            direction[j] = ahead[j] - mean;
        }
        double square = Numbers.dot(direction, direction);
        for (int j = 0; j < w.length; j++) {
            if (square == 0 || w[j] - gap / square * direction[j] < 0) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(Math.abs(gap) / Math.sqrt(square));
    }

    private static double[] ahead(double[] winner, double[] challenger) {
        double[] ahead = new double[winner.length];
        for (int j = 0; j < ahead.length; j++) {
            ahead[j] = winner[j] - challenger[j];
        }
        return ahead;
    }
}
