package dev.assay.recommender.recommendation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// What recommendations hang on, as far as anybody asked. Each is written once: it is the same each time.
@Singleton
class SensitivityRepository implements PanacheRepositoryBase<SensitivityEntity, UUID> {

    Optional<String> of(UUID id) {
        return findByIdOptional(id).map(entity -> entity.result);
    }

    void store(UUID id, String result) {
        getSession()
                .createMutationQuery("""
                        insert into SensitivityEntity (id, result) values (:id, :result) on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("result", result)
                .executeUpdate();
    }
}
