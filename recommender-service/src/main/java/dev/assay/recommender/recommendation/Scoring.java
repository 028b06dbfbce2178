package dev.assay.recommender.recommendation;

import dev.assay.recommender.broker.MalformedEvent;
import dev.assay.recommender.database.Database;
import dev.assay.recommender.database.DatabaseUnavailable;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.lifecycle.Backoff;
import dev.assay.recommender.lifecycle.Shutdown;
import dev.assay.recommender.outbox.Outbox;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.recommendation.SubmissionRepository.Stored;
import dev.assay.recommender.replica.CatalogReplica;
import dev.assay.recommender.replica.ClosedCatalog;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Turns a submission into a stored recommendation, once, however often the submission arrives.
///
/// Submission (where another service published it), recommendation and outgoing event are one transaction. The unique
/// id
/// of the recommendation is the inbox: who comes second changes nothing and tells nobody.
@Singleton
class Scoring {

    /// A candidate may be in a revision that another replica has seen and this one hasn't yet.
    private static final Duration REPLICA_LAG = Duration.ofSeconds(3);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final CatalogReplica replica;
    private final Assessor assessor;
    private final Database database;
    private final SubmissionRepository submissions;
    private final RecommendationRepository recommendations;
    private final Outbox outbox;
    private final Clock clock;
    private final Shutdown shutdown;

    Scoring(
            CatalogReplica replica,
            Assessor assessor,
            Database database,
            SubmissionRepository submissions,
            RecommendationRepository recommendations,
            Outbox outbox,
            Clock clock,
            Shutdown shutdown) {
        this.replica = replica;
        this.assessor = assessor;
        this.database = database;
        this.submissions = submissions;
        this.recommendations = recommendations;
        this.outbox = outbox;
        this.clock = clock;
        this.shutdown = shutdown;
    }

    /// Scores and stores. Waits as long as it takes for a catalogue to score on and for a database that is away.
    ///
    /// @return false if the service goes down before it is done
    /// @throws MalformedEvent if this submission can never be scored
    boolean complete(Submission submission) {
        var backoff = Backoff.standard();
        while (true) {
            try {
                return tryToComplete(submission);
            } catch (DatabaseUnavailable unavailable) {
                Log.warnf("Scoring waits for the database: %s", unavailable.getMessage());
                if (!shutdown.pause(backoff.next())) {
                    return false;
                }
            }
        }
    }

    private boolean tryToComplete(Submission submission) {
        Optional<Known> known = database.inTransaction(() -> submissions.known(submission.id()));
        if (known.isPresent() && !known.get().fingerprint().equals(SubmissionEvent.fingerprint(submission))) {
            throw idTaken();
        }
        if (known.orElse(null) instanceof Known.Completed) {
            return true;
        }
        Optional<ClosedCatalog> catalog = replica.awaitClosed().flatMap(_ -> catalogFor(submission));
        if (catalog.isEmpty()) {
            return false;
        }
        Submission answerable = answerable(submission, catalog.get(), known.isPresent());
        Instant now = clock.instant();
        Recommendation recommendation =
                assessor.assess(answerable, catalog.get(), LocalDate.ofInstant(now, ZoneOffset.UTC), now);
        store(submission, recommendation);
        return true;
    }

    /// The closed catalogue, after a little patience if it doesn't know the candidates.
    private Optional<ClosedCatalog> catalogFor(Submission submission) {
        Instant deadline = clock.instant().plus(REPLICA_LAG);
        Optional<ClosedCatalog> catalog = replica.closed();
        while (catalog.isPresent()
                && !assessor.checkCandidates(submission.candidates(), catalog.get())
                        .isEmpty()
                && clock.instant().isBefore(deadline)) {
            if (!shutdown.pause(LOOK_AGAIN)) {
                return Optional.empty();
            }
            catalog = replica.closed();
        }
        return catalog;
    }

    /// What was accepted is scored on the candidates that are left, should some have been withdrawn since. What came
    /// over
    /// the topic alone was never checked: unknown candidates are its publisher's mistake.
    private Submission answerable(Submission submission, ClosedCatalog catalog, boolean accepted) {
        List<String> known = submission.candidates().stream()
                .filter(candidate ->
                        assessor.checkCandidates(List.of(candidate), catalog).isEmpty())
                .toList();
        if (known.size() == submission.candidates().size()) {
            return submission;
        }
        if (!accepted || known.isEmpty()) {
            throw new MalformedEvent("Not in the catalogue as frameworks: "
                    + String.join(
                            ", ",
                            submission.candidates().stream()
                                    .filter(candidate -> !known.contains(candidate))
                                    .toList()));
        }
        return new Submission(
                submission.id(), submission.kind(), submission.answers(), known, submission.submittedAt());
    }

    private void store(Submission submission, Recommendation recommendation) {
        String body = Json.write(recommendation);
        database.inTransaction(() -> {
            if (submissions.store(submission, clock.instant()) == Stored.NOT) {
                throw idTaken();
            }
            boolean isNew = recommendations.store(recommendation, body);
            if (isNew) {
                outbox.add(CompletionEvent.of(recommendation));
            }
            return isNew;
        });
    }

    private static MalformedEvent idTaken() {
        return new MalformedEvent("The id belongs to a questionnaire with other answers");
    }
}
