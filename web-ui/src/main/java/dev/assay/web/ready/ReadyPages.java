package dev.assay.web.ready;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.web.client.Catalog;
import dev.assay.web.telemetry.RouteMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Pages as bytes, plain and packed, by their addresses. A page is sent as it is for as long as an answer of the
/// catalogue is trusted without asking, and while somebody makes it anew; a new revision ends that at once.
/// They take so much memory at most.
@ApplicationScoped
public class ReadyPages {

    private static final String GENERATION = "assay.ready.revisions";

    /// Among the encodings that somebody takes: gzip, unless its weight is nothing.
    private static final Pattern PACKED = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final Catalog catalog;
    private final Clock clock;
    private final Duration trustedFor;
    private final Cache<String, Page> pages;
    private final Counter sent;

    ReadyPages(Catalog catalog, Clock clock, MeterRegistry registry, ReadySettings settings) {
        this.catalog = catalog;
        this.clock = clock;
        this.trustedFor = settings.trustedFor();
        this.pages = Caffeine.newBuilder()
                .maximumWeight(settings.memory().asLongValue())
                .weigher((String address, Page page) ->
                        address.length() + page.plain().length() + page.packed().length())
                .build();
        registry.gauge("assay.ready.pages", pages, Cache::estimatedSize);
        this.sent = registry.counter("assay.ready.pages.sent");
    }

    private record Page(
            Buffer plain,
            Buffer packed,
            String tag,
            String type,
            String caching,
            String route,
            int generation,
            Freshness freshness) {}

    /// Keeps a page that was just made.
    public void keep(RoutingContext exchange, String body, String tag, String type, String caching, String route) {
        Integer begun = exchange.get(GENERATION);
        if (begun != null && !trustedFor.isZero()) {
            byte[] plain = body.getBytes(StandardCharsets.UTF_8);
            pages.put(
                    exchange.request().uri(),
                    new Page(
                            Buffer.buffer(plain),
                            Buffer.buffer(packed(plain)),
                            tag,
                            type,
                            caching,
                            route,
                            begun,
                            new Freshness(clock.instant().plus(trustedFor), trustedFor)));
        }
    }

    /// Sends a page that is kept; leaves everything else to what comes after.
    void answer(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (!HttpMethod.GET.equals(request.method()) || !takesPages(request.getHeader(HttpHeaders.ACCEPT))) {
            exchange.next();
            return;
        }
        int current = catalog.revisionsHeard();
        Page page = pages.getIfPresent(request.uri());
        if (page != null && page.generation() == current && page.freshness().isGoodAt(clock.instant())) {
            send(exchange, page);
        } else {
            exchange.put(GENERATION, current);
            exchange.next();
        }
    }

    private void send(RoutingContext exchange, Page page) {
        sent.increment();
        RouteMetrics.name(exchange, page.route());
        HttpServerResponse response = exchange.response()
                .putHeader(HttpHeaders.ETAG, page.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, page.caching())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String known = exchange.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(page.tag())) {
            response.setStatusCode(304).end();
            return;
        }
        String encodings = exchange.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean isPacked = encodings != null && PACKED.matcher(encodings).find();
        // Said either way, or else the server would pack it once more.
        response.putHeader(HttpHeaders.CONTENT_TYPE, page.type())
                .putHeader(HttpHeaders.CONTENT_ENCODING, isPacked ? "gzip" : "identity")
                .end(isPacked ? page.packed() : page.plain());
    }

    private static boolean takesPages(@Nullable String accepted) {
        return accepted == null || accepted.contains("text/html") || accepted.contains("*/*");
    }

    private static byte[] packed(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length / 4);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
