package dev.assay.recommender;

import static io.restassured.RestAssured.given;

import com.sun.net.httpserver.HttpServer;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// What catalog-service says of sessions, over HTTP as it says it: a token `assay_<role>_...` is a session of
/// somebody of that role, whose name is that of the role.
public class People {

    /// How often it was asked.
    public static final AtomicInteger ASKED = new AtomicInteger();

    private static @Nullable HttpServer server;

    /// A request by somebody of a role. Each serial number is a session of its own.
    public static RequestSpecification as(String role, int serial) {
        return bearing(token(role, serial));
    }

    public static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    public static String token(String role, int serial) {
        return "assay_%s_%030d".formatted(role, serial);
    }

    Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/api/v1/sessions/current", exchange -> {
            ASKED.incrementAndGet();
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            String role = authorization.split("_", -1)[1];
            int status = switch (role) {
                case "contributor", "editor", "admin" -> 200;
                case "broken" -> 500;
                default -> 401;
            };
            byte[] body = "{\"account\": \"%1$s\", \"role\": \"%1$s\"}"
                    .formatted(role)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return Map.of(
                "assay.catalog.url", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
