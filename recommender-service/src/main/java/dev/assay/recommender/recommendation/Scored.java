package dev.assay.recommender.recommendation;

import dev.assay.recommender.json.Json;
import dev.assay.recommender.questionnaire.Submission;

/// A submission and what came of it.
///
/// @param body the recommendation as it is served
/// @param matrix what it was drawn from, as it is served
record Scored(Submission submission, Recommendation recommendation, String body, String matrix) {

    static Scored of(Submission submission, Assessed assessed) {
        return new Scored(
                submission,
                assessed.recommendation(),
                Json.write(assessed.recommendation()),
                Json.write(assessed.matrix()));
    }
}
