package dev.assay.recommender.recommendation;

import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.replica.ClosedCatalog;

/// A stored recommendation with all that it was drawn from, so that it can be drawn again.
record Pinned(Recommendation recommendation, Submission submission, ClosedCatalog catalog) {}
