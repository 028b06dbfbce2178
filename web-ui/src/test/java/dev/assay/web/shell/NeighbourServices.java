package dev.assay.web.shell;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Answers as catalog-service and recommender-service do, from files under `answers/`, and can be told to fail.
public class NeighbourServices implements QuarkusTestResourceLifecycleManager {

    public static final List<String> SUBMITTED = new CopyOnWriteArrayList<>();

    /// On whose behalf each of those was submitted.
    public static final List<String> VISITORS = new CopyOnWriteArrayList<>();

    public static volatile boolean failing;

    /// Whether every text of the catalogue is hostile.
    public static volatile boolean hostile;

    /// Whether only what the recommender answers is out of reach.
    public static volatile boolean recommenderFailing;

    /// Whether only what the catalogue answers is out of reach.
    public static volatile boolean catalogFailing;

    /// Whether connections end without an answer.
    public static volatile boolean silent;

    /// How often either was asked for something.
    public static final AtomicInteger ASKED = new AtomicInteger();

    /// Whether the recommender is asked too much to answer.
    public static volatile boolean recommenderBusy;

    /// If given, the catalogue compares once for each verdict that the recommender was asked for since.
    public static volatile @Nullable Semaphore verdictsAsked;

    /// On whose behalf the last verdict was asked for.
    public static volatile @Nullable String verdictAskedBy;

    /// Whether today's catalogue comes to other verdicts.
    public static volatile boolean moved;

    /// The revision that answers rest on, where they say it.
    public static volatile @Nullable Integer revision;

    /// The one that the recommender's rest on.
    public static volatile Supplier<@Nullable Integer> scoredRevision = () -> null;

    private static final Pattern RECOMMENDER = Pattern.compile(
            "(recommendations|questionnaires?|scorings|feedback|verdicts|verdict-changes|use-cases)\\b.*");
    private static final Set<String> ERASED = ConcurrentHashMap.newKeySet();

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/", NeighbourServices::answer);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "quarkus.rest-client.catalog.url", url,
                "quarkus.rest-client.recommender.url", url,
                "kafka.bootstrap.servers", "127.0.0.1:1",
                "mp.messaging.incoming.catalog-revisions.enabled", "false",
                "mp.messaging.incoming.recommendation-completed.enabled", "false");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        ASKED.incrementAndGet();
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/api/v1/".length());
            if (path.startsWith("verdicts/")) {
                verdictAskedBy = exchange.getRequestHeaders().getFirst("X-Forwarded-For");
                Semaphore asked = verdictsAsked;
                if (asked != null) {
                    asked.release();
                }
            }
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (silent) {
                return;
            }
            if (failing
                    || (catalogFailing && !RECOMMENDER.matcher(path).matches())
                    || (recommenderFailing && RECOMMENDER.matcher(path).matches())
                    || (path.startsWith("comparisons/") && !mayCompare())) {
                exchange.sendResponseHeaders(500, -1);
            } else if (recommenderBusy && RECOMMENDER.matcher(path).matches()) {
                exchange.sendResponseHeaders(429, -1);
            } else if (exchange.getRequestMethod().equals("DELETE")) {
                ERASED.add(path);
                exchange.sendResponseHeaders(204, -1);
            } else if (ERASED.contains(path)) {
                exchange.sendResponseHeaders(410, -1);
            } else if (exchange.getRequestMethod().equals("POST")) {
                SUBMITTED.add(sent);
                VISITORS.add(
                        String.join(", ", exchange.getRequestHeaders().getOrDefault("X-Forwarded-For", List.of())));
                if (path.equals("scorings")) {
                    file(exchange, "/answers/scorings.json");
                } else {
                    exchange.sendResponseHeaders(202, -1);
                }
            } else {
                Integer restsOn = RECOMMENDER.matcher(path).matches() ? scoredRevision.get() : revision;
                if (restsOn != null) {
                    exchange.getResponseHeaders().add("Catalog-Revision", restsOn.toString());
                }
                file(exchange, named(path, exchange.getRequestURI().getQuery()));
            }
        }
    }

    private static boolean mayCompare() {
        Semaphore asked = verdictsAsked;
        try {
            return asked == null || asked.tryAcquire(1500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String named(String path, @Nullable String query) {
        String attribute = query == null || !query.contains("attribute=")
                ? ""
                : "_attribute_" + query.replaceAll(".*attribute=([a-z-]+).*", "$1");
        String kind = query != null && query.contains("kind=full") ? "_full" : "";
        // Drawn again and taken away, a recommendation has the same bytes.
        String named = path.replaceAll("/(replay|decision\\.json)$", "");
        if (moved && path.endsWith("/today")) {
            return "/answers/today_moved.json";
        }
        return "/answers/" + named.replaceAll("[^A-Za-z0-9]+", "_") + attribute + kind + ".json";
    }

    private static void file(HttpExchange exchange, String name) throws IOException {
        try (InputStream in = NeighbourServices.class.getResourceAsStream(name)) {
            if (in == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                byte[] json = in.readAllBytes();
                send(exchange, hostile ? HostileText.in(json) : json);
            }
        }
    }

    private static void send(HttpExchange exchange, byte[] json) throws IOException {
        String tag = "\"" + Arrays.hashCode(json) + "\"";
        exchange.getResponseHeaders().add("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
    }
}
