package dev.assay.recommender.criterion;

import dev.assay.recommender.scoring.ValueFunction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a decision is scored on.
///
/// @param low the lower end of the scale
/// @param direction `up`, `down` or `target`
/// @param kind `measured`, `capability`, `computed` or `context`
/// @param base the weight before any answer, 0 to 10
/// @param levelSpread how far a level reaches to both sides, in steps of the scale; 0 where values aren't levels
/// @param defaultTarget what is wanted where the answers name no target, absent if then any value is as good as
///         another
public record Criterion(
        String id,
        String name,
        String what,
        String unit,
        double low,
        double high,
        String direction,
        String kind,
        double base,
        double levelSpread,
        @Nullable Double defaultTarget,
        @Nullable Scale value,
        Feed feed)
        implements Fed {

    /// The value function as written.
    ///
    /// @param spacing `linear` or `logarithmic`
    public record Scale(String spacing, List<Point> knots) {

        public Scale {
            knots = List.copyOf(knots);
        }
    }

    /// A knot with the reason for it.
    public record Point(double x, double y, String why) {

        public Point {
            if (Objects.requireNonNullElse(why, "").isBlank()) {
                throw new IllegalArgumentException("the knot at " + x + " doesn't say why");
            }
        }
    }

    public Criterion {
        if (direction.equals("target") != (value == null)) {
            throw new IllegalArgumentException(id + " needs knots, or else direction 'target'");
        }
        if (value != null) {
            for (Point knot : value.knots()) {
                if (!(0 <= knot.y() && knot.y() <= 1)) {
                    throw new IllegalArgumentException(id + " has a value outside 0 to 1 at " + knot.x());
                }
            }
            function(value);
        }
    }

    /// Context is shown and never scored unless a team asks for it.
    public boolean isScored() {
        return !kind.equals("context");
    }

    /// The value function under a wish. Where no particular value is wanted, all are worth the same.
    public ValueFunction valueFunction(@Nullable Double target) {
        if (value != null) {
            return function(value);
        }
        Double wanted = target == null ? defaultTarget : target;
        return wanted == null
                ? new ValueFunction(List.of(new ValueFunction.Knot(low, 1)), ValueFunction.Scale.LINEAR)
                : ValueFunction.closeTo(wanted, low, high);
    }

    private static ValueFunction function(Scale scale) {
        return new ValueFunction(
                scale.knots().stream()
                        .map(knot -> new ValueFunction.Knot(knot.x(), knot.y()))
                        .toList(),
                switch (scale.spacing()) {
                    case "linear" -> ValueFunction.Scale.LINEAR;
                    case "logarithmic" -> ValueFunction.Scale.LOGARITHMIC;
                    default -> throw new IllegalArgumentException("unknown spacing " + scale.spacing());
                });
    }
}
