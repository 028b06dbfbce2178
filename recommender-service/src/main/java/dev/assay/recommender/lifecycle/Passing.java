package dev.assay.recommender.lifecycle;

/// A failure that ends by itself: what failed is tried again, and nobody has to look into it.
public interface Passing {}
