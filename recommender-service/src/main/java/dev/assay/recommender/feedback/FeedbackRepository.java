package dev.assay.recommender.feedback;

import dev.assay.recommender.feedback.FeedbackFigures.Comment;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What visitors say of verdicts.
@Singleton
class FeedbackRepository implements PanacheRepositoryBase<FeedbackEntity, FeedbackEntity.Key> {

    /// So many visitors gave one answer for one reason.
    record Count(String subject, String version, boolean helpful, String reason, long visitors) {}

    /// Keeps it, in place of what the same visitor said of the same version before.
    void keep(Feedback feedback, Instant now) {
        getSession()
                .createNativeMutationQuery("""
                        insert into feedback (subject, version, visitor, recommendation, helpful, reason, comment, given_at)
                        values (:subject, :version, :visitor, :recommendation, :helpful, :reason, :comment, :now)
                        on conflict (subject, version, visitor) do update set helpful = excluded.helpful,
                            reason = excluded.reason, comment = excluded.comment, given_at = excluded.given_at""")
                .setParameter("subject", feedback.subject())
                .setParameter("version", feedback.version())
                .setParameter("visitor", feedback.visitor())
                .setParameter("recommendation", feedback.recommendation(), UUID.class)
                .setParameter("helpful", feedback.helpful())
                .setParameter("reason", feedback.reason(), String.class)
                .setParameter("comment", feedback.comment(), String.class)
                .setParameter("now", now)
                .executeUpdate();
    }

    /// By verdict and version.
    List<Count> counts() {
        return getSession().createSelectionQuery("""
                        select subject, version, helpful, coalesce(reason, ''), count(*) from FeedbackEntity
                        group by subject, version, helpful, coalesce(reason, '')
                        order by subject, version, helpful, coalesce(reason, '')""", Count.class).getResultList();
    }

    /// The newest first.
    List<Comment> comments(int most) {
        return getSession()
                .createSelectionQuery("""
                        select subject, version, helpful, reason, comment, givenAt from FeedbackEntity
                        where comment is not null order by givenAt desc, subject, version, visitor""", Comment.class)
                .setMaxResults(most)
                .getResultList();
    }
}
