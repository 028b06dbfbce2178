package dev.assay.recommender.recommendation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// What a recommendation hangs on, under its id: written once, so it has no version.
@Entity
@Immutable
@Table(name = "sensitivity")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields.
class SensitivityEntity {

    @Id
    UUID id;

    /// What is served.
    String result;
}
