package dev.assay.catalog.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;

/// Refuses an address that is written wrongly, such as one with `%zz`, as a problem. The server's own refusal
/// would have neither a body nor the headers that guard every answer, and is switched off
/// ([dev.assay.catalog.start.Start]).
@Singleton
class BrokenAddresses {

    private static final int BEFORE_BODIES_ARE_LOOKED_AT = 15_000;
    private static final int BAD_REQUEST = 400;
    private static final String BROKEN = "assay.broken-address";

    private final ObjectMapper json;

    BrokenAddresses(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_BODIES_ARE_LOOKED_AT);
    }

    /// A path that can't be decoded fits no route, not even that of the headers: all begins anew, with another path.
    void register(@Observes Router router) {
        router.errorHandler(BAD_REQUEST, exchange -> {
            if (exchange.get(BROKEN) == null && !exchange.response().headWritten()) {
                exchange.put(BROKEN, true);
                exchange.reroute("/");
            }
        });
    }

    private void check(RoutingContext exchange) {
        if (exchange.get(BROKEN) == null && isWellFormed(exchange.request().uri())) {
            exchange.next();
            return;
        }
        Problem problem = Problem.of(
                "bad-address",
                "The address can't be read",
                BAD_REQUEST,
                "The address, or the name of the host, isn't written as RFC 3986 says.");
        try {
            exchange.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(Buffer.buffer(json.writeValueAsBytes(problem)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isWellFormed(String address) {
        try {
            var _ = new URI(address);
            return true;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
