package dev.assay.recommender.recommendation;

import dev.assay.recommender.database.Rows;
import dev.assay.recommender.questionnaire.Submission;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The submissions. Each is written once: whatever comes again under its id changes nothing.
@Singleton
class SubmissionRepository implements PanacheRepositoryBase<SubmissionEntity, UUID> {

    /// How a submission relates to what is stored.
    enum Stored {
        /// It wasn't there, and is now.
        NOW,
        /// It was there.
        BEFORE,
        /// Another one is there under its id.
        NOT
    }

    private final Rows rows;

    SubmissionRepository(Rows rows) {
        this.rows = rows;
    }

    /// Stores those whose ids aren't taken.
    ///
    /// @return those that are stored now
    List<Submission> store(List<Submission> batch, Instant now) {
        return rows.insert(
                """
                insert into submission (id, kind, payload, fingerprint, submitted_at, stored_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                batch,
                submission -> List.of(
                        submission.id(),
                        submission.kind(),
                        SubmissionEvent.data(submission),
                        SubmissionEvent.fingerprint(submission),
                        submission.submittedAt(),
                        now));
    }

    Stored store(Submission submission, Instant now) {
        if (!store(List.of(submission), now).isEmpty()) {
            return Stored.NOW;
        }
        return isKnown(submission.id(), SubmissionEvent.fingerprint(submission)) ? Stored.BEFORE : Stored.NOT;
    }

    /// What is stored of some ids, by id.
    Map<UUID, Asked> asked(Collection<UUID> ids) {
        return getSession().createSelectionQuery("""
                        select submission.id, submission.fingerprint, recommendation.id is not null
                        from SubmissionEntity submission
                        left join RecommendationEntity recommendation on recommendation.id = submission.id
                        where submission.id in :ids""", Asked.class).setParameter("ids", ids).stream()
                .collect(Collectors.toMap(Asked::id, Function.identity()));
    }

    Optional<Known> known(UUID id) {
        return getSession()
                .createSelectionQuery("""
                        select submission.fingerprint, recommendation.result from SubmissionEntity submission
                        left join RecommendationEntity recommendation on recommendation.id = submission.id
                        where submission.id = :id""", Row.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(Row::asKnown);
    }

    private boolean isKnown(UUID id, String fingerprint) {
        return count("id = ?1 and fingerprint = ?2", id, fingerprint) == 1;
    }

    /// What is known of a submission.
    record Asked(UUID id, String fingerprint, boolean isScored) {

        boolean isFor(Submission submission) {
            return fingerprint.equals(SubmissionEvent.fingerprint(submission));
        }
    }

    /// @param result absent if it isn't scored yet
    record Row(String fingerprint, @Nullable String result) {

        Known asKnown() {
            return result == null ? new Known.Accepted(fingerprint) : new Known.Completed(fingerprint, result);
        }
    }
}
