package dev.assay.recommender.scoring;

/// Which end of a criterion is wanted.
public enum Direction {
    MAX,
    MIN;

    /// The number with its sign turned where less is wanted, so that more is always better.
    double oriented(double x) {
        return this == MAX ? x : -x;
    }
}
