package dev.assay.recommender.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What would have to be true of a challenger on one criterion for it to be as good as the winner:
/// v' = v_bk + gap / w_k.
///
/// @param value on the scale of values; may be more than anything is worth, and is infinite where the
/// criterion has         no weight
public record NeededValue(int criterion, double value) {

    /// One for each criterion.
    ///
    /// @param weights in any unit
    public static List<NeededValue> of(double[] weights, double[] winner, double[] challenger) {
        double[] w = Numbers.normalised(weights);
        double gap = Numbers.dot(w, winner) - Numbers.dot(w, challenger);
        List<NeededValue> needed = new ArrayList<>();
        for (int k = 0; k < w.length; k++) {
            needed.add(new NeededValue(k, w[k] == 0 ? Double.POSITIVE_INFINITY : challenger[k] + gap / w[k]));
        }
        return needed;
    }

    /// Whether a value can be as high.
    public boolean isFeasible(double highestValue) {
        return value <= highestValue;
    }

    /// The facts that are worth as much, in the unit of the criterion; empty if none is.
    public Optional<Range> facts(ValueFunction function) {
        return function.worthAtLeast(value);
    }
}
