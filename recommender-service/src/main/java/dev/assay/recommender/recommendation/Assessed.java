package dev.assay.recommender.recommendation;

/// A recommendation and what it was drawn from.
public record Assessed(Recommendation recommendation, Matrix matrix) {}
