package dev.assay.web.client;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How long answers of the services are relied on, and how many are kept.
@ConfigMapping(prefix = "assay.web.answers")
interface AnswerSettings {

    /// How long an answer is used without asking whether it still holds.
    Duration trustedFor();

    /// How long a result, which may be erased elsewhere, stands in for a recommender that can't be reached.
    Duration resultsKeptFor();

    /// How much of each service's answers is kept, counted in facts; the least used make room. A fact takes about 2 kB.
    long keptFacts();
}
