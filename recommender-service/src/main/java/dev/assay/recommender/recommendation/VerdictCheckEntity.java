package dev.assay.recommender.recommendation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// On which revision a recommendation was last looked at, and what its verdict was there. Only one replica at a time
/// writes these, so they have no version.
@Entity
@Table(name = "verdict_check")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields.
class VerdictCheckEntity {

    @Id
    UUID id;

    long revision;

    /// In brief, as JSON.
    String verdict;
}
