package dev.assay.web.ready;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.web.client.Catalog;
import dev.assay.web.telemetry.RouteMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Pages as bytes, plain or packed, with their headers, by their addresses. A page is sent as it is for as long as an
/// answer of the catalogue is trusted without asking, and while somebody makes it anew; a new revision ends that at
/// once. They take so much memory at most.
@ApplicationScoped
public class ReadyPages {

    private static final String GENERATION = "assay.ready.revisions";

    /// Among the encodings that somebody takes: gzip, unless its weight is nothing.
    private static final Pattern PACKED = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final Catalog catalog;
    private final Clock clock;
    private final Duration trustedFor;
    private final RouteMetrics metrics;
    private final Cache<Address, Page> pages;
    private final Counter sent;

    ReadyPages(Catalog catalog, Clock clock, RouteMetrics metrics, MeterRegistry registry, ReadySettings settings) {
        this.catalog = catalog;
        this.clock = clock;
        this.metrics = metrics;
        this.trustedFor = settings.trustedFor();
        this.pages = Caffeine.newBuilder()
                .maximumWeight(settings.memory().asLongValue())
                .weigher((Address address, Page page) ->
                        address.uri().length() + page.body().length())
                .build();
        registry.gauge("assay.ready.pages", pages, Cache::estimatedSize);
        this.sent = registry.counter("assay.ready.pages.sent");
    }

    /// A page as whoever asked first takes it.
    ///
    /// @param encoding said either way, or else the server would pack it once more
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Kept(byte[] body, String encoding) {}

    private record Address(String uri, boolean isPacked) {

        static Address of(HttpServerRequest request) {
            String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
            return new Address(
                    request.uri(),
                    encodings != null && PACKED.matcher(encodings).find());
        }

        String encoding() {
            return isPacked ? "gzip" : "identity";
        }
    }

    /// @param headers those of every answer, and those that tell how long it holds
    private record Page(
            Buffer body,
            List<Header> headers,
            String tag,
            CharSequence type,
            String route,
            int generation,
            Freshness freshness) {}

    /// One that is ready to be sent, too.
    private record Header(CharSequence name, CharSequence value) {

        static Header of(Map.Entry<String, String> header) {
            return new Header(
                    HttpHeaders.createOptimized(header.getKey()), HttpHeaders.createOptimized(header.getValue()));
        }
    }

    /// Keeps a page that was just made, with the headers that every answer is given before it is made.
    ///
    /// @return what to send, where it is kept
    public Optional<Kept> keep(
            RoutingContext exchange, String body, String tag, String type, String caching, String route) {
        Integer begun = exchange.get(GENERATION);
        if (begun == null || trustedFor.isZero()) {
            return Optional.empty();
        }
        MultiMap given = MultiMap.caseInsensitiveMultiMap()
                .addAll(exchange.response().headers())
                .remove(HttpHeaders.CONTENT_ENCODING)
                .set(HttpHeaders.ETAG, tag)
                .set(HttpHeaders.CACHE_CONTROL, caching)
                .set(HttpHeaders.VARY, List.<CharSequence>of("Accept", "Accept-Encoding"));
        Address address = Address.of(exchange.request());
        byte[] plain = body.getBytes(StandardCharsets.UTF_8);
        byte[] kept = address.isPacked() ? packed(plain) : plain;
        pages.put(
                address,
                new Page(
                        Buffer.buffer(kept),
                        given.entries().stream().map(Header::of).toList(),
                        tag,
                        HttpHeaders.createOptimized(type),
                        route,
                        begun,
                        new Freshness(clock.instant().plus(trustedFor), trustedFor)));
        return Optional.of(new Kept(kept, address.encoding()));
    }

    /// Sends a page that is kept; leaves everything else to what comes after.
    void answer(RoutingContext exchange) {
        long begun = System.nanoTime();
        HttpServerRequest request = exchange.request();
        if (!asksForNothingElse(request)) {
            exchange.next();
            return;
        }
        int current = catalog.revisionsHeard();
        Address address = Address.of(request);
        Page page = pages.getIfPresent(address);
        if (page != null && page.generation() == current && page.freshness().isGoodAt(clock.instant())) {
            send(page, address.encoding(), request);
            sent.increment();
            metrics.answered(request, page.route(), System.nanoTime() - begun);
        } else {
            exchange.put(GENERATION, current);
            exchange.next();
        }
    }

    /// Whether a page may be the answer: who sends a body or comes from another origin is looked at first.
    private static boolean asksForNothingElse(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return HttpMethod.GET.equals(request.method())
                && takesPages(headers.get(HttpHeaders.ACCEPT))
                && !headers.contains(HttpHeaders.ORIGIN)
                && !headers.contains(HttpHeaders.CONTENT_LENGTH)
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static void send(Page page, String encoding, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        MultiMap headers = response.headers();
        for (Header header : page.headers()) {
            headers.add(header.name(), header.value());
        }
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(page.tag())) {
            response.setStatusCode(304).end();
            return;
        }
        headers.add(HttpHeaders.CONTENT_TYPE, page.type()).add(HttpHeaders.CONTENT_ENCODING, encoding);
        response.end(page.body());
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
