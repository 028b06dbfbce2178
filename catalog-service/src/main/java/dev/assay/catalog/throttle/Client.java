package dev.assay.catalog.throttle;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.RequestScoped;
import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Who sends the current request, as far as the network tells. Behind a proxy that is the proxy, unless the server is
/// told to trust it (`quarkus.http.proxy`).
@RequestScoped
public class Client {

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final CurrentVertxRequest request;

    Client(CurrentVertxRequest request) {
        this.request = request;
    }

    /// The address; of an IPv6 address the network, since its owner has all of that to choose from.
    public String address() {
        SocketAddress remote = request.getCurrent().request().remoteAddress();
        return remote == null ? "" : network(remote.hostAddress());
    }

    private static String network(@Nullable String address) {
        if (address == null) {
            return "";
        }
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, IPV6_NETWORK_BYTES) : address;
    }
}
