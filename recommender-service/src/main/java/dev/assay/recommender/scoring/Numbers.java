package dev.assay.recommender.scoring;

/// Checks of input numbers.
final class Numbers {

    private Numbers() {}

    static void requireFinite(String name, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(name + " must be finite, was " + number);
        }
    }
}
