package dev.assay.recommender.recommendation;

/// What is stored under an id.
sealed interface Known {

    /// Of the submission: what was asked.
    String fingerprint();

    /// A submission that isn't scored yet.
    record Accepted(String fingerprint) implements Known {}

    /// A recommendation.
    ///
    /// @param body what is served
    record Completed(String fingerprint, String body) implements Known {}

    /// One that was erased.
    record Erased(String fingerprint) implements Known {}
}
