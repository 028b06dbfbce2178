package dev.assay.web.client;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import org.jspecify.annotations.Nullable;

/// Tells the other services on whose behalf they are asked: they count by visitor how much may be asked, and who did
/// what.
@Singleton
public class Visitor implements ClientRequestFilter {

    private final CurrentVertxRequest current;

    Visitor(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ClientRequestContext call) {
        String address = address();
        if (address != null) {
            call.getHeaders().putSingle("X-Forwarded-For", address);
        }
    }

    /// Where the visitor is, as far as the network tells; null where nobody's request is being answered.
    private @Nullable String address() {
        RoutingContext exchange = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        SocketAddress remote = exchange == null ? null : exchange.request().remoteAddress();
        return remote == null ? null : remote.hostAddress();
    }
}
