package dev.assay.catalog.event;

import java.time.Instant;
import java.util.List;

/// A revision is complete: every message that belongs to it went out before this one.
///
/// @param technologies all that are live, each with the revision of its newest message
/// @param stories      case studies and use cases, likewise
record CatalogRevisionPublishedV1(
        int revision, Instant publishedAt, String reason, List<Newest> technologies, List<Story> stories) {

    static final String TYPE = "dev.assay.catalog-revision.published.v1";
    static final String TOPIC = "catalog-revisions";

    /// There is one catalogue, hence one key.
    static final String KEY = "catalog";

    record Newest(String slug, int revision) {}

    record Story(String key, int revision) {}
}
