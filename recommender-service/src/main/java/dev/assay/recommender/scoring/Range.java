package dev.assay.recommender.scoring;

/// All numbers from low to high; the ends may be infinite.
public record Range(double low, double high) {

    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException(low + " to " + high + " is no range");
        }
    }

    public boolean contains(double x) {
        return low <= x && x <= high;
    }
}
