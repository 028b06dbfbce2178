package dev.assay.catalog.ready;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.CatalogReads;
import dev.assay.catalog.revision.CurrentCatalog;
import dev.assay.catalog.revision.Revision;
import dev.assay.catalog.telemetry.RouteMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
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
                .weigher((Address address, Answer answer) -> address.uri().length() + answer.size())
                .build();
        registry.gauge("assay.ready.answers", answers, Cache::estimatedSize);
        this.sent = registry.counter("assay.ready.answers.sent");
    }

    private record Address(String uri, boolean isPacked) {

        static Address of(String uri, Headers headers) {
            String encodings = headers.get(HttpHeaders.ACCEPT_ENCODING);
            return new Address(
                    uri, encodings != null && PACKED.matcher(encodings).find());
        }

        String encoding() {
            return isPacked ? "gzip" : "identity";
        }
    }

    /// What a request says, however it came in.
    interface Headers {
        @Nullable
        String get(CharSequence name);
    }

    /// Sends an answer that is kept; leaves everything else to what comes after.
    void answer(RoutingContext exchange) {
        long begun = System.nanoTime();
        HttpServerRequest request = exchange.request();
        ReadySender.watch(request.connection(), this);
        String method = request.method().name();
        Headers headers = request.headers()::get;
        Answer answer = find(method, request.uri(), headers);
        if (answer != null) {
            int status = answer.statusFor(headers.get(HttpHeaders.IF_NONE_MATCH));
            answer.send(status, request.response());
            sent(answer, status, begun);
            return;
        }
        if (asksForNothingElse(method, headers)) {
            current.find().map(Catalog::revision).ifPresent(revision -> exchange.put(MADE_FROM, revision));
        }
        exchange.next();
    }

    /// The answer to a request that is kept and still holds.
    @Nullable
    Answer find(String method, String uri, Headers headers) {
        Revision revision = current.find().map(Catalog::revision).orElse(null);
        if (revision == null || !asksForNothingElse(method, headers)) {
            return null;
        }
        Answer answer = answers.getIfPresent(Address.of(uri, headers));
        return answer != null && answer.isMadeFrom(revision) ? answer : null;
    }

    /// Counts an answer that was sent.
    ///
    /// @param begun the [System#nanoTime()] at which its request was looked at
    void sent(Answer answer, int status, long begun) {
        sent.increment();
        metrics.answered(answer.route(), status, System.nanoTime() - begun);
    }

    /// Whether one that is kept may be the answer: who sends a body is looked at first.
    private static boolean asksForNothingElse(String method, Headers headers) {
        return method.equals("GET")
                && takesJson(headers.get(HttpHeaders.ACCEPT))
                && headers.get(HttpHeaders.CONTENT_LENGTH) == null
                && headers.get(HttpHeaders.TRANSFER_ENCODING) == null;
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
            HttpServerRequest asked = exchange.request();
            Address address = Address.of(asked.uri(), asked.headers()::get);
            byte[] kept = address.isPacked() ? packed(plain) : plain;
            MultiMap headers = headers(exchange.response(), tag)
                    .set(CatalogReads.RESTS_ON, response.getHeaderString(CatalogReads.RESTS_ON));
            answers.put(
                    address,
                    new Answer(kept, address.encoding(), headers, tag, RouteMetrics.template(route), madeFrom));
            response.getHeaders().putSingle(HttpHeaders.VARY.toString(), HttpHeaders.ACCEPT_ENCODING.toString());
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING.toString(), address.encoding());
            response.setEntity(kept);
        }
    }

    /// With those that every answer is given before it is made.
    private static MultiMap headers(HttpServerResponse response, String tag) {
        return MultiMap.caseInsensitiveMultiMap()
                .addAll(response.headers())
                .remove(HttpHeaders.CONTENT_ENCODING)
                .set(HttpHeaders.ETAG, tag)
                .set(HttpHeaders.CACHE_CONTROL, "no-cache")
                .set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
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
