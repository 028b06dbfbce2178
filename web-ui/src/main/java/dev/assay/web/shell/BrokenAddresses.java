package dev.assay.web.shell;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Answers an address that is written wrongly, such as one with `%zz`, with a page. The server's own refusal would have
/// neither a body nor the headers that guard every page, and is switched off ([dev.assay.web.start.Start]).
@Singleton
public class BrokenAddresses {

    private static final int BEFORE_BODIES_ARE_LOOKED_AT = 15_000;
    private static final int BAD_REQUEST = 400;
    private static final String BROKEN = "assay.broken-address";

    /// Where no page is, so that none is found ready.
    private static final String NOWHERE = "/-";

    private final CurrentVertxRequest current;

    BrokenAddresses(CurrentVertxRequest current) {
        this.current = current;
    }

    void register(@Observes Filters filters) {
        filters.register(BrokenAddresses::check, BEFORE_BODIES_ARE_LOOKED_AT);
    }

    /// A path that can't be decoded fits no route, not even that of the headers.
    void register(@Observes Router router) {
        router.errorHandler(BAD_REQUEST, exchange -> {
            if (exchange.get(BROKEN) == null && !exchange.response().headWritten()) {
                beginAnew(exchange);
            }
        });
    }

    private static void check(RoutingContext exchange) {
        if (exchange.get(BROKEN) != null || isWellFormed(exchange.request().uri())) {
            exchange.next();
        } else {
            beginAnew(exchange);
        }
    }

    private static void beginAnew(RoutingContext exchange) {
        exchange.put(BROKEN, true);
        exchange.reroute(HttpMethod.GET, NOWHERE);
    }

    private static boolean isWellFormed(String address) {
        try {
            var _ = new URI(address);
            return true;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    @ServerRequestFilter(preMatching = true)
    public void refuse() {
        if (current.getCurrent().get(BROKEN) != null) {
            throw new BadAddress(
                    "That address can’t be read",
                    "A percent sign in an address is followed by two digits of a character’s number; here it isn’t, or a"
                            + " character stands there that addresses don’t have.",
                    "If you typed it, check the spelling; if you followed a link, it was cut off or copied wrongly.");
        }
    }
}
