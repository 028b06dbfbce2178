package dev.assay.recommender.recommendation;

import dev.assay.recommender.database.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The recommendations. Each is written once: whatever comes again under its id changes nothing.
@Singleton
class RecommendationRepository implements PanacheRepositoryBase<RecommendationEntity, UUID> {

    private final Rows rows;

    RecommendationRepository(Rows rows) {
        this.rows = rows;
    }

    /// Stores what isn't there.
    ///
    /// @return those that are stored now; of the others, one was there before
    List<Scored> store(List<Scored> batch) {
        return rows.insert(
                """
                insert into recommendation (id, revision, method_version, verdict_type, completed_at, result, matrix)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                batch,
                scored -> List.of(
                        scored.completion().id(),
                        scored.completion().revision(),
                        scored.completion().methodVersion(),
                        scored.completion().verdict().type(),
                        scored.completion().completedAt(),
                        scored.result(),
                        scored.matrix()));
    }

    /// The decision matrix of a recommendation; none is stored for those before it had a column.
    Optional<String> matrix(UUID id) {
        return findByIdOptional(id).flatMap(entity -> Optional.ofNullable(entity.matrix));
    }
}
