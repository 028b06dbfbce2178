package dev.assay.recommender.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What a fact is worth: piecewise linear between knots, constant outside. On a logarithmic scale equal ratios
/// are worth the same. Knots are fixed and never derived from the options at hand, so that adding one option
/// can't reorder the others.
///
/// See Keeney & Raiffa 1976, and Dyer & Sarin 1979, doi:10.1287/opre.27.4.810.
///
/// @param knots strictly increasing in x; flat segments are allowed
public record ValueFunction(List<Knot> knots, Scale scale) {

    /// A point of the function.
    public record Knot(double x, double y) {

        public Knot {
            Numbers.requireFinite("x", x);
            Numbers.requireFinite("y", y);
        }
    }

    /// How x is spaced between knots.
    public enum Scale {
        LINEAR,
        LOGARITHMIC
    }

    public ValueFunction {
        knots = List.copyOf(knots);
        if (knots.isEmpty()) {
            throw new IllegalArgumentException("a value function needs a knot");
        }
        if (scale == Scale.LOGARITHMIC && knots.getFirst().x() <= 0) {
            throw new IllegalArgumentException("knots on a logarithmic scale must be positive");
        }
        for (int i = 1; i < knots.size(); i++) {
            if (knots.get(i).x() <= knots.get(i - 1).x()) {
                throw new IllegalArgumentException("knots must be strictly increasing in x, at "
                        + knots.get(i).x());
            }
        }
    }

    /// The value is x itself.
    public static ValueFunction identity() {
        return new ValueFunction(List.of(new Knot(0, 0), new Knot(1, 1)), Scale.LINEAR);
    }

    /// Single-peaked: 1 at the target, and less in proportion to the distance from it, measured in lengths of the
    /// scale.
    public static ValueFunction closeTo(double target, double low, double high) {
        if (!(low <= target && target <= high && low < high)) {
            throw new IllegalArgumentException("the target " + target + " lies outside " + low + " to " + high);
        }
        List<Knot> knots = new ArrayList<>();
        if (target > low) {
            knots.add(new Knot(low, 1 - (target - low) / (high - low)));
        }
        knots.add(new Knot(target, 1));
        if (target < high) {
            knots.add(new Knot(high, 1 - (high - target) / (high - low)));
        }
        return new ValueFunction(knots, Scale.LINEAR);
    }

    public double valueAt(double x) {
        if (Double.isNaN(x)) {
            throw new IllegalArgumentException("x is not a number");
        }
        if (x <= knots.getFirst().x()) {
            return knots.getFirst().y();
        }
        for (int i = 1; i < knots.size(); i++) {
            Knot right = knots.get(i);
            if (x < right.x()) {
                Knot left = knots.get(i - 1);
                double share = (spaced(x) - spaced(left.x())) / (spaced(right.x()) - spaced(left.x()));
                return left.y() + share * (right.y() - left.y());
            }
            if (x == right.x()) {
                return right.y();
            }
        }
        return knots.getLast().y();
    }

    /// The x that is worth exactly this; empty where the function isn't strictly monotone or never takes the
    /// value.
    public OptionalDouble inverse(double value) {
        if (!isStrictlyMonotone()) {
            return OptionalDouble.empty();
        }
        for (int i = 1; i < knots.size(); i++) {
            Knot left = knots.get(i - 1);
            Knot right = knots.get(i);
            if (Math.min(left.y(), right.y()) <= value && value <= Math.max(left.y(), right.y())) {
                double share = (value - left.y()) / (right.y() - left.y());
                double x = spaced(left.x()) + share * (spaced(right.x()) - spaced(left.x()));
                return OptionalDouble.of(scale == Scale.LOGARITHMIC ? StrictMath.exp(x) : x);
            }
        }
        return OptionalDouble.empty();
    }

    public boolean isStrictlyMonotone() {
        for (int i = 1; i < knots.size(); i++) {
            double step = knots.get(i).y() - knots.get(i - 1).y();
            double firstStep = knots.get(1).y() - knots.get(0).y();
            if (step == 0 || Math.signum(step) != Math.signum(firstStep)) {
                return false;
            }
        }
        return knots.size() > 1;
    }

    /// StrictMath, because Math.log may differ between machines and a replay must not.
    private double spaced(double x) {
        return scale == Scale.LOGARITHMIC ? StrictMath.log(x) : x;
    }
}
