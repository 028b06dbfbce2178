package dev.assay.web.ready;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Looks for a ready page before any resource is looked for.
@Singleton
class ReadyFilter {

    private static final int AFTER_ORIGINS_ARE_CHECKED = 100;

    /// Filters are asked for before settings can be read, so the pages are only made by the first request.
    void register(@Observes Filters filters, ReadyPages pages) {
        filters.register(pages::answer, AFTER_ORIGINS_ARE_CHECKED);
    }
}
