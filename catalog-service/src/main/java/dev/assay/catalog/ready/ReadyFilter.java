package dev.assay.catalog.ready;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Looks for a ready answer before anything else is done for a request, since it is sent with all its headers.
@Singleton
class ReadyFilter {

    /// Routes are asked for before settings can be read, so what keeps the answers is only made by the first request.
    void register(@Observes Router router, ReadyAnswers answers) {
        router.route().order(Integer.MIN_VALUE).handler(answers::answer);
    }
}
