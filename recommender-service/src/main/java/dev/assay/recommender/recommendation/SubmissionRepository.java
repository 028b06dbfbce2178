package dev.assay.recommender.recommendation;

import dev.assay.recommender.questionnaire.Submission;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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

    Stored store(Submission submission, Instant now) {
        String fingerprint = SubmissionEvent.fingerprint(submission);
        int inserted = getSession()
                .createMutationQuery("""
                        insert into SubmissionEntity (id, kind, payload, fingerprint, submittedAt, storedAt)
                        values (:id, :kind, :payload, :fingerprint, :submittedAt, :storedAt) on conflict do nothing""")
                .setParameter("id", submission.id())
                .setParameter("kind", submission.kind())
                .setParameter("payload", SubmissionEvent.data(submission))
                .setParameter("fingerprint", fingerprint)
                .setParameter("submittedAt", submission.submittedAt())
                .setParameter("storedAt", now)
                .executeUpdate();
        if (inserted == 1) {
            return Stored.NOW;
        }
        return isKnown(submission.id(), fingerprint) ? Stored.BEFORE : Stored.NOT;
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

    /// @param result absent if it isn't scored yet
    record Row(String fingerprint, @Nullable String result) {

        Known asKnown() {
            return result == null ? new Known.Accepted(fingerprint) : new Known.Completed(fingerprint, result);
        }
    }
}
