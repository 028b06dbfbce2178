package dev.assay.recommender.recommendation;

import dev.assay.recommender.problem.RecommenderRefusal.OlderMethod;
import dev.assay.recommender.questionnaire.CheckedSubmission;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.questionnaire.SubmissionCheck;
import dev.assay.recommender.recommendation.Recommendation.Questioned;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/// Turns a stored recommendation back into what was asked.
@Singleton
class Remaking {

    private final Assessor assessor;
    private final SubmissionCheck check;

    Remaking(Assessor assessor, Questionnaire questionnaire) {
        this.assessor = assessor;
        this.check = new SubmissionCheck(questionnaire);
    }

    /// What was asked, on the candidates that it was drawn from.
    ///
    /// @throws OlderMethod if the method or the questionnaire have changed since
    Submission submission(Recommendation recommendation) {
        Questioned asked = recommendation.questionnaire();
        if (!assessor.isMethodOf(recommendation)) {
            throw new OlderMethod(recommendation.id(), recommendation.methodVersion(), asked.version());
        }
        Map<String, Object> data = new HashMap<>();
        data.put("id", recommendation.id().toString());
        data.put("kind", asked.kind());
        data.put("answers", asked.answers());
        data.put("candidates", asked.candidates());
        data.put("submittedAt", recommendation.submittedAt().toString());
        if (check.published(data) instanceof CheckedSubmission.Accepted(var submission)) {
            return submission;
        }
        throw new IllegalStateException("What was accepted isn't any more: " + recommendation.id());
    }
}
