package dev.assay.journeys;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A recommender that has accepted what it is asked for, and never comes to scoring it.
final class BusyRecommender implements AutoCloseable {

    private static final String RECOMMENDATIONS = "/api/v1/recommendations/";

    private final HttpServer server;

    private BusyRecommender(HttpServer server) {
        this.server = server;
    }

    static BusyRecommender start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(RECOMMENDATIONS, exchange -> {
            try (exchange) {
                String id = exchange.getRequestURI().getPath().substring(RECOMMENDATIONS.length());
                byte[] accepted =
                        "{\"id\":\"%s\",\"status\":\"accepted\"}".formatted(id).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                exchange.getResponseHeaders().set("Retry-After", "1");
                exchange.sendResponseHeaders(202, accepted.length);
                exchange.getResponseBody().write(accepted);
            }
        });
        server.start();
        return new BusyRecommender(server);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
