package dev.assay.catalog.ready;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.CurrentCatalog;
import dev.assay.catalog.revision.EntityTags;
import dev.assay.catalog.revision.Revision;
import dev.assay.catalog.telemetry.RouteMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Answers as bytes, plain or packed, with their headers, by their addresses. One is sent as it is until the catalogue
/// has another revision; together they take so much memory at most. Addresses differ by their parameters too, so one of
/// an older revision is another.
@ApplicationScoped
public class ReadyAnswers {

    private static final String MADE_FROM = "assay.ready.revision";
    private static final String JSON = "application/json";
    /// As the framework says it.
    private static final CharSequence TYPE = HttpHeaders.createOptimized(JSON + ";charset=UTF-8");

    /// Among the encodings that somebody takes: gzip, unless its weight is nothing.
    private static final Pattern PACKED = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final CurrentCatalog current;
    private final CurrentVertxRequest exchanges;
    private final ObjectMapper json;
    private final RouteMetrics metrics;
    private final Cache<Address, Answer> answers;
    private final Counter sent;

    ReadyAnswers(
            CurrentCatalog current,
            CurrentVertxRequest exchanges,
            ObjectMapper json,
            RouteMetrics metrics,
            MeterRegistry registry,
            ReadySettings settings) {
        this.current = current;
        this.exchanges = exchanges;
        this.json = json;
        this.metrics = metrics;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(settings.memory().asLongValue())
                .weigher((Address address, Answer answer) ->
                        address.uri().length() + answer.body().length())
                .build();
        registry.gauge("assay.ready.answers", answers, Cache::estimatedSize);
        this.sent = registry.counter("assay.ready.answers.sent");
    }

    private record Address(String uri, boolean isPacked) {

        static Address of(HttpServerRequest request) {
            String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
            return new Address(
                    request.uri(),
                    encodings != null && PACKED.matcher(encodings).find());
        }

        /// Said either way, or else the server would pack it once more.
        String encoding() {
            return isPacked ? "gzip" : "identity";
        }
    }

    /// @param headers those of every answer, and those that tell how long it holds
    private record Answer(Buffer body, List<Header> headers, String tag, String route, Revision madeFrom) {}

    /// One that is ready to be sent, too.
    private record Header(CharSequence name, CharSequence value) {

        static Header of(Map.Entry<String, String> header) {
            return new Header(
                    HttpHeaders.createOptimized(header.getKey()), HttpHeaders.createOptimized(header.getValue()));
        }
    }

    /// Sends an answer that is kept; leaves everything else to what comes after.
    void answer(RoutingContext exchange) {
        long begun = System.nanoTime();
        HttpServerRequest request = exchange.request();
        Revision revision = current.find().map(Catalog::revision).orElse(null);
        if (revision == null || !asksForNothingElse(request)) {
            exchange.next();
            return;
        }
        Address address = Address.of(request);
        Answer answer = answers.getIfPresent(address);
        if (answer != null && answer.madeFrom().equals(revision)) {
            send(answer, address.encoding(), request);
            sent.increment();
            metrics.answered(request, answer.route(), System.nanoTime() - begun);
        } else {
            exchange.put(MADE_FROM, revision);
            exchange.next();
        }
    }

    /// Whether one that is kept may be the answer: who sends a body is looked at first.
    private static boolean asksForNothingElse(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return HttpMethod.GET.equals(request.method())
                && takesJson(headers.get(HttpHeaders.ACCEPT))
                && !headers.contains(HttpHeaders.CONTENT_LENGTH)
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static void send(Answer answer, String encoding, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        MultiMap headers = response.headers();
        for (Header header : answer.headers()) {
            headers.add(header.name(), header.value());
        }
        if (EntityTags.isKnown(answer.tag(), request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        headers.add(HttpHeaders.CONTENT_TYPE, TYPE).add(HttpHeaders.CONTENT_ENCODING, encoding);
        response.end(answer.body());
    }

    /// Keeps an answer that was just made. It goes out as what is kept.
    @ServerResponseFilter(priority = Priorities.USER)
    void keep(ContainerRequestContext request, ContainerResponseContext response, @Nullable ResourceInfo resource)
            throws JsonProcessingException {
        Method route = resource == null ? null : resource.getResourceMethod();
        if (route == null || !route.isAnnotationPresent(Ready.class) || response.getStatus() != 200) {
            return;
        }
        RoutingContext exchange = exchanges.getCurrent();
        Revision madeFrom = exchange.get(MADE_FROM);
        String tag = response.getHeaderString(HttpHeaders.ETAG.toString());
        if (madeFrom != null && tag != null && request.getMethod().equals("GET")) {
            byte[] plain = json.writeValueAsBytes(response.getEntity());
            Address address = Address.of(exchange.request());
            byte[] kept = address.isPacked() ? packed(plain) : plain;
            answers.put(
                    address,
                    new Answer(
                            Buffer.buffer(kept),
                            headers(exchange.response(), tag),
                            tag,
                            RouteMetrics.template(route),
                            madeFrom));
            response.getHeaders().putSingle(HttpHeaders.VARY.toString(), HttpHeaders.ACCEPT_ENCODING.toString());
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING.toString(), address.encoding());
            response.setEntity(kept);
        }
    }

    /// With those that every answer is given before it is made.
    private static List<Header> headers(HttpServerResponse response, String tag) {
        return MultiMap.caseInsensitiveMultiMap()
                .addAll(response.headers())
                .remove(HttpHeaders.CONTENT_ENCODING)
                .set(HttpHeaders.ETAG, tag)
                .set(HttpHeaders.CACHE_CONTROL, "no-cache")
                .set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .entries()
                .stream()
                .map(Header::of)
                .toList();
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

    private static boolean takesJson(@Nullable String accepted) {
        return accepted == null
                || accepted.contains(JSON)
                || accepted.contains("*/*")
                || accepted.contains("application/*");
    }
}
