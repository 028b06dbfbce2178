package dev.assay.web.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Places positive figures on a line by their logarithm, in percent of its width, with room at both ends.
final class LogScale {

    private static final double MARGIN = 4;
    private static final double[] TENS = {1};
    private static final double[] STEPS = {1, 2, 5};
    private static final double[] SMALL_STEPS = {1, 1.2, 1.5, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final int FEWEST_TICKS = 3;
    private static final int MOST_TICKS = 6;

    private final double low;
    private final double width;

    /// @param smallest more than 0
    /// @param largest at least the smallest
    LogScale(double smallest, double largest) {
        if (!(smallest > 0) || largest < smallest || Double.isInfinite(largest)) {
            throw new IllegalArgumentException("No logarithmic scale from " + smallest + " to " + largest);
        }
        double from = Math.log10(smallest);
        double to = Math.log10(largest);
        // One figure, or nearly equal ones, still get an axis around them.
        double spare = Math.max(0, 0.3 - (to - from)) / 2;
        this.low = from - spare;
        this.width = to - from + 2 * spare;
    }

    /// Percent from the left, with one decimal.
    double place(double figure) {
        double share = (Math.log10(figure) - low) / width;
        return Math.round((MARGIN + Math.clamp(share, 0, 1) * (100 - 2 * MARGIN)) * 10) / 10.0;
    }

    /// Round figures inside the scale, at least two: powers of ten, and smaller steps between them where those are few.
    List<Double> ticks() {
        return Stream.of(TENS, STEPS)
                .map(this::ticks)
                .filter(found -> found.size() >= FEWEST_TICKS)
                .findFirst()
                .map(LogScale::thinned)
                .orElseGet(() -> thinned(ticks(SMALL_STEPS)));
    }

    private List<Double> ticks(double[] steps) {
        List<Double> found = new ArrayList<>();
        for (int exponent = (int) Math.floor(low); exponent <= Math.ceil(low + width); exponent++) {
            for (double step : steps) {
                double figure = step * Math.pow(10, exponent);
                double at = Math.log10(figure);
                if (at >= low && at <= low + width) {
                    found.add(figure);
                }
            }
        }
        return found;
    }

    private static List<Double> thinned(List<Double> ticks) {
        int every = (ticks.size() + MOST_TICKS - 1) / MOST_TICKS;
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < ticks.size(); i += every) {
            kept.add(ticks.get(i));
        }
        return kept;
    }
}
