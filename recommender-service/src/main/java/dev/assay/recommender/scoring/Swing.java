package dev.assay.recommender.scoring;

import java.util.List;

/// How much the swing of one criterion from worst to best matters, as vaguely as it was said. Point weights
/// are the points divided by their sum (Edwards & Barron 1994, doi:10.1006/obhd.1994.1087).
public record Swing(double low, double point, double high) {

    public Swing {
        Numbers.requireFinite("low", low);
        Numbers.requireFinite("high", high);
        if (!(0 <= low && low <= point && point <= high)) {
            throw new IllegalArgumentException(
                    "a swing is 0 <= low <= point <= high, was " + low + ", " + point + ", " + high);
        }
    }

    public static Swing exactly(double point) {
        return new Swing(point, point, point);
    }

    /// The points as weights that sum to 1.
    ///
    /// @throws IllegalArgumentException if nothing matters: a question must be answered first
    public static double[] normalised(List<Swing> swings) {
        return Numbers.normalised(swings.stream().mapToDouble(Swing::point).toArray());
    }
}
