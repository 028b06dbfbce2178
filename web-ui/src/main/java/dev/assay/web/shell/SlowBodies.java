package dev.assay.web.shell;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Cuts off who sends a body too slowly: a connection that drips is never idle, and would be held for ever.
@Singleton
class SlowBodies {

    private static final int BEFORE_BODIES_ARE_READ = 10_000;

    private final Duration within;

    /// @param within how long a body may take
    SlowBodies(@ConfigProperty(name = "assay.body-within") Duration within) {
        this.within = within;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_BODIES_ARE_READ);
    }

    private void watch(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            // Whether it has ended says nothing of this: who reads it by and by leaves it paused.
            Future<Void> received = request.end();
            long timer = exchange.vertx().setTimer(within.toMillis(), _ -> {
                if (!received.isComplete()) {
                    request.connection().close();
                }
            });
            exchange.addEndHandler(_ -> exchange.vertx().cancelTimer(timer));
        }
        exchange.next();
    }
}
