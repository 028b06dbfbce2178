package dev.assay.recommender.client;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.RequestScoped;
import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Who sends the current request, as far as the network tells. Behind a proxy that is the proxy, unless the
/// server is told to trust it (`quarkus.http.proxy`): then it is whom the proxy says that it was asked by,
/// last in its header. What stands there before, the proxy was told by a stranger.
@RequestScoped
public class Client {

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final CurrentVertxRequest current;

    Client(CurrentVertxRequest current) {
        this.current = current;
    }

    /// The address, empty where there is none.
    public String address() {
        HttpServerRequest request = current.getCurrent().request();
        String told = Boolean.parseBoolean(request.getHeader("X-Forwarded-Trusted-Proxy")) ? forwarded(request) : null;
        return told == null ? nearest(request) : told;
    }

    /// The address; of an IPv6 address the network, since its owner has all of that to choose from.
    public String network() {
        String address = address();
        byte[] bytes =
                address.isEmpty() ? new byte[0] : InetAddress.ofLiteral(address).getAddress();
        return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, IPV6_NETWORK_BYTES) : address;
    }

    private static @Nullable String forwarded(HttpServerRequest request) {
        String chain = String.join(",", request.headers().getAll("X-Forwarded-For"));
        try {
            return InetAddress.ofLiteral(
                            chain.substring(chain.lastIndexOf(',') + 1).strip())
                    .getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static String nearest(HttpServerRequest request) {
        SocketAddress nearest = request.connection().remoteAddress();
        String address = nearest == null ? null : nearest.hostAddress();
        return address == null ? "" : address;
    }
}
