package dev.assay.recommender.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What a team answered: written once, and perhaps erased, so it has no version.
@Entity
@Immutable
@Table(name = "submission")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields.
class SubmissionEntity {

    @Id
    UUID id;

    String kind;

    /// As it travels: text, kept exactly as it was written.
    String payload;

    String fingerprint;

    @Column(name = "submitted_at")
    Instant submittedAt;

    @Column(name = "stored_at")
    Instant storedAt;

    /// When it was erased; it then holds nothing but its id and times.
    @Column(name = "erased_at")
    @Nullable
    Instant erasedAt;
}
