package dev.assay.catalog.ready;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Looks for a ready answer before any resource is looked for.
@Singleton
class ReadyFilter {

    private static final int BEFORE_RESOURCES = 100;

    /// Filters are asked for before settings can be read, so what keeps the answers is only made by the first request.
    void register(@Observes Filters filters, ReadyAnswers answers) {
        filters.register(answers::answer, BEFORE_RESOURCES);
    }
}
