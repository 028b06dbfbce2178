package dev.assay.web.client;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How long answers of the catalogue are relied on, and how many are kept.
@ConfigMapping(prefix = "assay.web.catalog")
interface CatalogSettings {

    /// How long an answer is used without asking whether it still holds.
    Duration trustedFor();

    /// How many answers are kept; the least used make room.
    long keptAnswers();
}
