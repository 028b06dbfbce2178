package dev.assay.web.client;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// Tells the other services on whose behalf they are asked: they count by visitor how much may be asked, and who did
/// what.
@Singleton
public class Visitor implements ClientRequestFilter {

    private static final String HEADER = "X-Forwarded-For";

    private final CurrentVertxRequest current;

    Visitor(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ClientRequestContext call) {
        String address = address();
        if (address != null) {
            call.getHeaders().putSingle(HEADER, address);
        }
    }

    /// Where the visitor is, as far as the network tells; null where nobody's request is being answered.
    /// Behind a trusted proxy it is whom that says that it was asked by, last in its header: what stands
    /// there before, the proxy was told by a stranger.
    private @Nullable String address() {
        RoutingContext exchange = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        if (exchange == null) {
            return null;
        }
        HttpServerRequest request = exchange.request();
        String told = Boolean.parseBoolean(request.getHeader("X-Forwarded-Trusted-Proxy")) ? forwarded(request) : null;
        SocketAddress nearest = request.connection().remoteAddress();
        return told != null || nearest == null ? told : nearest.hostAddress();
    }

    private static @Nullable String forwarded(HttpServerRequest request) {
        String chain = String.join(",", request.headers().getAll(HEADER));
        try {
            return InetAddress.ofLiteral(
                            chain.substring(chain.lastIndexOf(',') + 1).strip())
                    .getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
