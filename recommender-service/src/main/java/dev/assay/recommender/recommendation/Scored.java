package dev.assay.recommender.recommendation;

import dev.assay.recommender.questionnaire.Submission;

/// A submission and what came of it.
///
/// @param body the recommendation as it is served
record Scored(Submission submission, Recommendation recommendation, String body) {}
