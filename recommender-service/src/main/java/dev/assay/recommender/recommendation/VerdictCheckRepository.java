package dev.assay.recommender.recommendation;

import dev.assay.recommender.json.Json;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of verdicts since.
@Singleton
class VerdictCheckRepository implements PanacheRepositoryBase<VerdictCheckEntity, UUID> {

    private static final long LOCK = 0x76657264696374L; // "verdict"

    /// A recommendation that wasn't looked at on the newest revision yet.
    ///
    /// @param revision on which it was last looked at
    /// @param verdict in brief, as JSON; absent if that was when it was made
    record Due(
            UUID id,
            String recommendation,
            long revision,
            @Nullable String verdict) {}

    /// Keeps other replicas from looking until the transaction ends.
    ///
    /// @return false if another one looks
    boolean tryToLock() {
        return getSession()
                .createSelectionQuery("select function(pg_try_advisory_xact_lock as Boolean, :lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /// Those behind a revision, in the order of their ids.
    ///
    /// @param after the id from which to go on
    List<Due> behind(long revision, UUID after, int most) {
        return getSession()
                .createSelectionQuery("""
                        select recommendation.id, recommendation.result, coalesce(seen.revision, recommendation.revision),
                            seen.verdict
                        from RecommendationEntity recommendation
                        left join VerdictCheckEntity seen on seen.id = recommendation.id
                        where recommendation.id > :after and coalesce(seen.revision, recommendation.revision) < :revision
                        order by recommendation.id""", Due.class)
                .setParameter("after", after)
                .setParameter("revision", revision)
                .setMaxResults(most)
                .getResultList();
    }

    void seen(UUID id, long revision, VerdictInBrief verdict) {
        VerdictCheckEntity seen = new VerdictCheckEntity();
        seen.id = id;
        seen.revision = revision;
        seen.verdict = Json.write(verdict);
        getSession().merge(seen);
    }
}
