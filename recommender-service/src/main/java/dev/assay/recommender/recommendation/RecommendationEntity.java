package dev.assay.recommender.recommendation;

import dev.assay.recommender.database.PackedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What came of a submission, under its id: written once, so it has no version.
@Entity
@Immutable
@Table(name = "recommendation")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields.
class RecommendationEntity {

    @Id
    UUID id;

    long revision;

    @Column(name = "method_version")
    String methodVersion;

    @Column(name = "verdict_type")
    String verdictType;

    @Column(name = "completed_at")
    Instant completedAt;

    /// What is served: text, so that it is the same bytes each time.
    @Convert(converter = PackedText.class)
    String result;

    /// The decision matrix, as it is served; absent in what was stored before there was a column for it.
    @Convert(converter = PackedText.class)
    @Nullable
    String matrix;
}
