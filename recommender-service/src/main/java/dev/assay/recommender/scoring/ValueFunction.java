package dev.assay.recommender.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a fact is worth: piecewise linear between knots. On a logarithmic scale equal ratios are worth the
/// same. Knots are fixed and never derived from the options at hand, so that adding one option can't reorder
/// the others.
///
/// u(x) = y_k + (y_k+1 - y_k) (s(x) - s(x_k)) / (s(x_k+1) - s(x_k)) for x_k <= x <= x_k+1, with s the
/// identity or the logarithm. Outside the knots u is constant, unless it is extrapolated.
///
/// See Keeney & Raiffa 1976, and Dyer & Sarin 1979, doi:10.1287/opre.27.4.810.
///
/// @param knots strictly increasing in x; flat segments are allowed
public record ValueFunction(List<Knot> knots, Scale scale, Beyond beyond) {

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

    /// What x is worth outside the knots.
    public enum Beyond {
        /// As much as the nearest knot.
        CLIPPED,
        /// What the outermost segment says when it is made longer. Values may then leave 0 to 1: this is for
        /// comparison with models that do so, and no criterion of ours uses it.
        EXTRAPOLATED
    }

    public ValueFunction {
        knots = List.copyOf(knots);
        if (knots.isEmpty()) {
            throw new IllegalArgumentException("a value function needs a knot");
        }
        if (scale == Scale.LOGARITHMIC && knots.getFirst().x() <= 0) {
            throw new IllegalArgumentException("knots on a logarithmic scale must be positive");
        }
        if (scale == Scale.LOGARITHMIC && beyond == Beyond.EXTRAPOLATED) {
            throw new IllegalArgumentException("a logarithmic scale can't be extrapolated: it has no zero");
        }
        for (int i = 1; i < knots.size(); i++) {
            if (knots.get(i).x() <= knots.get(i - 1).x()) {
                throw new IllegalArgumentException("knots must be strictly increasing in x, at "
                        + knots.get(i).x());
            }
        }
    }

    public ValueFunction(List<Knot> knots, Scale scale) {
        this(knots, scale, Beyond.CLIPPED);
    }

    /// The value is x itself, within 0 and 1.
    public static ValueFunction identity() {
        return new ValueFunction(List.of(new Knot(0, 0), new Knot(1, 1)), Scale.LINEAR);
    }

    /// Single-peaked: 1 at the target, and less in proportion to the distance from it, measured in lengths
    /// of the scale.
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
        if (knots.size() == 1) {
            return knots.getFirst().y();
        }
        if (beyond == Beyond.CLIPPED) {
            if (x <= knots.getFirst().x()) {
                return knots.getFirst().y();
            }
            if (x >= knots.getLast().x()) {
                return knots.getLast().y();
            }
        }
        int right = 1;
        while (right < knots.size() - 1 && x > knots.get(right).x()) {
            right++;
        }
        return on(knots.get(right - 1), knots.get(right), x);
    }

    /// Whether the function is one straight line between two x.
    boolean isLineOn(double low, double high) {
        if (scale == Scale.LOGARITHMIC) {
            return false;
        }
        for (int i = 0; i < knots.size(); i++) {
            boolean isOutermost = i == 0 || i == knots.size() - 1;
            boolean isBend = !isOutermost || (beyond == Beyond.CLIPPED);
            if (isBend && low < knots.get(i).x() && knots.get(i).x() < high) {
                return false;
            }
        }
        return true;
    }

    private double on(Knot left, Knot right, double x) {
        if (x == right.x()) {
            return right.y();
        }
        double share = (spaced(x) - spaced(left.x())) / (spaced(right.x()) - spaced(left.x()));
        return left.y() + share * (right.y() - left.y());
    }

    /// The x that are worth exactly this: one number, or an interval where the function is flat, endless
    /// where that is the outermost part. Empty if the function never takes the value, or isn't monotone.
    public Optional<Range> inverse(double value) {
        return isMonotone() ? hull(value, value) : Optional.empty();
    }

    /// The x that are worth at least this; empty if none is. For a function that is neither monotone nor
    /// single-peaked, the least interval that holds them all.
    public Optional<Range> worthAtLeast(double value) {
        return hull(value, Double.POSITIVE_INFINITY);
    }

    /// The least interval that holds every x worth between these.
    private Optional<Range> hull(double least, double most) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < knots.size(); i++) {
            Knot knot = knots.get(i);
            if (least <= knot.y() && knot.y() <= most) {
                boolean isClipped = beyond == Beyond.CLIPPED;
                low = Math.min(low, isClipped && i == 0 ? Double.NEGATIVE_INFINITY : knot.x());
                high = isClipped && i == knots.size() - 1 ? Double.POSITIVE_INFINITY : knot.x();
            }
            if (i > 0 && (knots.get(i - 1).y() < least) != (knot.y() < least)) {
                double cut = at(knots.get(i - 1), knot, least);
                low = Math.min(low, cut);
                high = Math.max(high, cut);
            }
        }
        return low <= high ? Optional.of(new Range(low, high)) : Optional.empty();
    }

    public boolean isMonotone() {
        boolean rises = false;
        boolean falls = false;
        for (int i = 1; i < knots.size(); i++) {
            rises |= knots.get(i).y() > knots.get(i - 1).y();
            falls |= knots.get(i).y() < knots.get(i - 1).y();
        }
        return !(rises && falls);
    }

    private double at(Knot left, Knot right, double value) {
        double share = (value - left.y()) / (right.y() - left.y());
        double x = spaced(left.x()) + share * (spaced(right.x()) - spaced(left.x()));
        return scale == Scale.LOGARITHMIC ? StrictMath.exp(x) : x;
    }

    /// StrictMath, because Math.log may differ between machines and a replay must not.
    private double spaced(double x) {
        return scale == Scale.LOGARITHMIC ? StrictMath.log(x) : x;
    }
}
