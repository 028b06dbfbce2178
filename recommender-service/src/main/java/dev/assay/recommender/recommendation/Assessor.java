package dev.assay.recommender.recommendation;

import dev.assay.recommender.questionnaire.CheckedSubmission.Mistake;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.recommendation.Recommendation.Outcome;
import dev.assay.recommender.recommendation.Recommendation.Profile;
import dev.assay.recommender.recommendation.Recommendation.Questioned;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.replica.Technology;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Scores a checked questionnaire on a closed catalogue. Pure: the same input gives the same recommendation.
public final class Assessor {

    private static final String METHOD_VERSION = "1";

    private final Questionnaire questionnaire;

    Assessor(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /// With the questionnaire and the criteria that ship with the service.
    public static Assessor shipped() {
        return new Assessor(Questionnaire.quick());
    }

    /// What is wrong with candidates on this catalogue: they must exist and be frameworks.
    public List<Mistake> checkCandidates(List<String> candidates, ClosedCatalog catalog) {
        List<Mistake> mistakes = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            String slug = candidates.get(i);
            Technology technology = catalog.technologies().get(slug);
            if (technology == null) {
                mistakes.add(new Mistake("/candidates/" + i, slug + " is not in the catalogue"));
            } else if (!technology.isFramework()) {
                mistakes.add(
                        new Mistake("/candidates/" + i, slug + " is a " + technology.kind() + ", not a framework"));
            }
        }
        return mistakes;
    }

    /// Scores.
    ///
    /// @param evaluatedOn the day on which the freshness of facts is judged
    /// @param completedAt becomes part of the recommendation, and of nothing else
    /// @throws IllegalArgumentException if a candidate isn't a framework of the catalogue
    public Recommendation assess(
            Submission submission, ClosedCatalog catalog, LocalDate evaluatedOn, Instant completedAt) {
        List<Mistake> mistakes = checkCandidates(submission.candidates(), catalog);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(mistakes.toString());
        }
        return new Recommendation(
                submission.id(),
                "completed",
                new Questioned(
                        submission.kind(),
                        questionnaire.version(),
                        submission.answers().asTree(),
                        submission.candidates().isEmpty() ? null : submission.candidates()),
                submission.submittedAt(),
                completedAt,
                evaluatedOn,
                catalog.revision(),
                METHOD_VERSION,
                "0",
                0,
                new Profile(List.of(), List.of()),
                List.of(),
                List.of(),
                new Outcome(
                        "not-enough-evidence",
                        List.of(),
                        "Not enough evidence: no criterion is fed by facts yet.",
                        List.of(),
                        0.0,
                        null,
                        List.of()),
                List.of());
    }
}
