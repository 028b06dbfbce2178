package dev.assay.web.ready;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Looks for a ready page before anything else is done for a request, since it is sent with all its headers.
@Singleton
class ReadyFilter {

    /// Routes are asked for before settings can be read, so the pages are only made by the first request.
    void register(@Observes Router router, ReadyPages pages) {
        router.route().order(Integer.MIN_VALUE).handler(pages::answer);
    }
}
