package dev.assay.recommender.usecase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A revision on which the use cases were looked at. Every replica finds the same, so the first one writes it.
@Entity
@Immutable
@Table(name = "standing_check")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields.
class StandingCheckEntity {

    @Id
    long revision;

    @Nullable
    @Column(name = "from_revision")
    Long fromRevision;

    /// Use cases with their verdicts, as JSON.
    String moved;

    @Column(name = "checked_at")
    Instant checkedAt;
}
