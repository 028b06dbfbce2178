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
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Answers as bytes, plain and packed, by their addresses. One is sent as it is until the catalogue has another
/// revision; together they
/// take so much memory at most. Addresses differ by their parameters too, so one of an older revision is another.
@ApplicationScoped
public class ReadyAnswers {

    private static final String MADE_FROM = "assay.ready.revision";
    private static final String JSON = "application/json";
    /// As the framework says it.
    private static final String TYPE = JSON + ";charset=UTF-8";
    private static final String CACHING = "no-cache";

    /// Among the encodings that somebody takes: gzip, unless its weight is nothing.
    private static final Pattern PACKED = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final CurrentCatalog current;
    private final CurrentVertxRequest exchanges;
    private final ObjectMapper json;
    private final Cache<String, Answer> answers;
    private final Counter sent;

    ReadyAnswers(
            CurrentCatalog current,
            CurrentVertxRequest exchanges,
            ObjectMapper json,
            MeterRegistry registry,
            ReadySettings settings) {
        this.current = current;
        this.exchanges = exchanges;
        this.json = json;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(settings.memory().asLongValue())
                .weigher((String address, Answer answer) -> address.length()
                        + answer.plain().length()
                        + answer.packed().length())
                .build();
        registry.gauge("assay.ready.answers", answers, Cache::estimatedSize);
        this.sent = registry.counter("assay.ready.answers.sent");
    }

    private record Answer(Buffer plain, Buffer packed, String tag, String route, Revision madeFrom) {}

    /// Sends an answer that is kept; leaves everything else to what comes after.
    void answer(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        Revision revision = current.find().map(Catalog::revision).orElse(null);
        if (revision == null
                || !HttpMethod.GET.equals(request.method())
                || !takesJson(request.getHeader(HttpHeaders.ACCEPT))) {
            exchange.next();
            return;
        }
        Answer answer = answers.getIfPresent(request.uri());
        if (answer != null && answer.madeFrom().equals(revision)) {
            send(exchange, answer);
        } else {
            exchange.put(MADE_FROM, revision);
            exchange.next();
        }
    }

    private void send(RoutingContext exchange, Answer answer) {
        sent.increment();
        RouteMetrics.name(exchange, answer.route());
        HttpServerResponse response = exchange.response()
                .putHeader(HttpHeaders.ETAG, answer.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, CACHING)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (EntityTags.isKnown(answer.tag(), exchange.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        String encodings = exchange.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean isPacked = encodings != null && PACKED.matcher(encodings).find();
        // Said either way, or else the server would pack it once more.
        response.putHeader(HttpHeaders.CONTENT_TYPE, TYPE)
                .putHeader(HttpHeaders.CONTENT_ENCODING, isPacked ? "gzip" : "identity")
                .end(isPacked ? answer.packed() : answer.plain());
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
            byte[] body = json.writeValueAsBytes(response.getEntity());
            response.setEntity(new String(body, StandardCharsets.UTF_8));
            answers.put(
                    exchange.request().uri(),
                    new Answer(
                            Buffer.buffer(body),
                            Buffer.buffer(packed(body)),
                            tag,
                            RouteMetrics.template(route),
                            madeFrom));
        }
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
