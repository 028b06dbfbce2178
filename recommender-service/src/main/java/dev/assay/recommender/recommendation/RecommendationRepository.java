package dev.assay.recommender.recommendation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/// The recommendations. Each is written once: whatever comes again under its id changes nothing.
@Singleton
class RecommendationRepository implements PanacheRepositoryBase<RecommendationEntity, UUID> {

    /// Returns whether it is stored now; if not, one was there before.
    boolean store(Recommendation recommendation, String body) {
        return getSession()
                        .createMutationQuery("""
                        insert into RecommendationEntity (id, revision, methodVersion, verdictType, completedAt, result)
                        values (:id, :revision, :methodVersion, :verdictType, :completedAt, :result)
                        on conflict do nothing""")
                        .setParameter("id", recommendation.id())
                        .setParameter("revision", recommendation.revision())
                        .setParameter("methodVersion", recommendation.methodVersion())
                        .setParameter("verdictType", recommendation.verdict().type())
                        .setParameter("completedAt", recommendation.completedAt())
                        .setParameter("result", body)
                        .executeUpdate()
                == 1;
    }
}
