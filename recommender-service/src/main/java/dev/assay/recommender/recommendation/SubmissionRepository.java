package dev.assay.recommender.recommendation;

import dev.assay.recommender.database.Rows;
import dev.assay.recommender.questionnaire.Submission;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
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
        NOT,
        /// What was there under its id has been erased.
        ERASED
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
        Asked before = Objects.requireNonNull(asked(List.of(submission.id())).get(submission.id()));
        return before.isErased() ? Stored.ERASED : before.isFor(submission) ? Stored.BEFORE : Stored.NOT;
    }

    /// What is stored of some ids, by id.
    Map<UUID, Asked> asked(Collection<UUID> ids) {
        return getSession().createSelectionQuery("""
                        select submission.id, submission.fingerprint, recommendation.id is not null,
                            submission.erasedAt is not null
                        from SubmissionEntity submission
                        left join RecommendationEntity recommendation on recommendation.id = submission.id
                        where submission.id in :ids""", Asked.class).setParameter("ids", ids).stream()
                .collect(Collectors.toMap(Asked::id, Function.identity()));
    }

    Optional<Known> known(UUID id) {
        return getSession()
                .createSelectionQuery("""
                        select submission.fingerprint, recommendation.result, submission.erasedAt is not null from SubmissionEntity submission
                        left join RecommendationEntity recommendation on recommendation.id = submission.id
                        where submission.id = :id""", Row.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(Row::asKnown);
    }

    RecommendationMetrics.Unscored unscored() {
        return getSession()
                .createSelectionQuery("""
                        select count(*), min(submission.storedAt) from SubmissionEntity submission
                        left join RecommendationEntity recommendation on recommendation.id = submission.id
                        where recommendation.id is null and submission.erasedAt is null""", RecommendationMetrics.Unscored.class)
                .getSingleResult();
    }

    /// Keeps submissions from being erased until the transaction ends.
    void hold(Collection<UUID> ids) {
        getSession()
                .createSelectionQuery(
                        "select submission.id from SubmissionEntity submission where submission.id in :ids order by submission.id",
                        UUID.class)
                .setHibernateLockMode(LockMode.PESSIMISTIC_READ)
                .setParameter("ids", ids)
                .getResultList();
    }

    /// Erases what was asked under an id, and what came of it. The id stays taken.
    ///
    /// @return whether anything was there to erase
    boolean erase(UUID id, Instant now) {
        int erased = getSession()
                .createNativeMutationQuery("""
                        update submission set kind = '', payload = '', fingerprint = '', erased_at = :now
                        where id = :id and erased_at is null""")
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
        getSession()
                .createNativeMutationQuery("delete from recommendation where id = :id")
                .setParameter("id", id)
                .executeUpdate();
        return erased == 1;
    }

    /// What is known of a submission.
    record Asked(UUID id, String fingerprint, boolean isScored, boolean isErased) {

        boolean isFor(Submission submission) {
            return fingerprint.equals(SubmissionEvent.fingerprint(submission));
        }
    }

    /// @param result absent if it isn't scored yet
    record Row(String fingerprint, @Nullable String result, boolean isErased) {

        Known asKnown() {
            if (isErased) {
                return new Known.Erased(fingerprint);
            }
            return result == null ? new Known.Accepted(fingerprint) : new Known.Completed(fingerprint, result);
        }
    }
}
