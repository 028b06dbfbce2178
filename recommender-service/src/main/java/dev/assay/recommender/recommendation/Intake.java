package dev.assay.recommender.recommendation;

import dev.assay.recommender.database.Database;
import dev.assay.recommender.outbox.Outbox;
import dev.assay.recommender.problem.RecommenderRefusal.CatalogNotReady;
import dev.assay.recommender.problem.RecommenderRefusal.Erased;
import dev.assay.recommender.problem.RecommenderRefusal.IdTaken;
import dev.assay.recommender.problem.RecommenderRefusal.InvalidSubmission;
import dev.assay.recommender.questionnaire.CheckedSubmission.Mistake;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.replica.CatalogReplica;
import dev.assay.recommender.replica.ClosedCatalog;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Accepts submissions: what is accepted is stored, and the event that gets it scored leaves with the same transaction.
@Singleton
class Intake {

    private final CatalogReplica replica;
    private final Assessor assessor;
    private final Database database;
    private final SubmissionRepository submissions;
    private final Outbox outbox;
    private final Clock clock;

    Intake(
            CatalogReplica replica,
            Assessor assessor,
            Database database,
            SubmissionRepository submissions,
            Outbox outbox,
            Clock clock) {
        this.replica = replica;
        this.assessor = assessor;
        this.database = database;
        this.submissions = submissions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Accepts a checked submission. The same again is harmless.
    ///
    /// @param candidates those of the submission in the order in which they were sent, for the pointers of mistakes
    void accept(Submission submission, List<String> candidates) {
        if (!candidates.isEmpty() || submission.answers().landscape().isPresent()) {
            // Only in the first seconds of the service: what names no technology is accepted even then.
            ClosedCatalog catalog = replica.closed().orElseThrow(CatalogNotReady::new);
            List<Mistake> mistakes = new ArrayList<>(assessor.checkCandidates(candidates, catalog));
            mistakes.addAll(assessor.checkLandscape(submission.answers(), catalog));
            if (!mistakes.isEmpty()) {
                throw new InvalidSubmission(mistakes);
            }
        }
        database.inTransaction(() -> switch (submissions.store(submission, clock.instant())) {
            case NOW -> {
                outbox.add(List.of(SubmissionEvent.of(submission)));
                Log.info("Accepted a questionnaire");
                yield submission;
            }
            case BEFORE -> submission;
            case NOT -> throw new IdTaken(submission.id());
            case ERASED -> throw new Erased(submission.id());
        });
    }
}
