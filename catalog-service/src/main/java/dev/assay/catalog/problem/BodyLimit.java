package dev.assay.catalog.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Refuses a body that is too large before it is read, as a problem; the server's own refusal would have no body. Only
/// an import may be larger than an entry, up to the server's own limit. A body whose length nobody announces is refused
/// too, so that none is read in vain.
@Singleton
class BodyLimit {

    private static final String IMPORT = "/api/v1/catalog";
    private static final int BEFORE_THE_SERVERS_OWN = 1000;
    private static final int MOST_DIGITS = 18;
    private static final long MOST_DROPPED = 16L << 20;
    private static final Duration DROPPED_WITHIN = Duration.ofSeconds(10);

    private final long most;
    private final long mostOfAnImport;
    private final ObjectMapper json;

    BodyLimit(
            @ConfigProperty(name = "assay.max-body-size") MemorySize most,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostOfAnImport,
            ObjectMapper json) {
        this.most = most.asLongValue();
        this.mostOfAnImport = mostOfAnImport.asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        long limit = IMPORT.equals(request.path()) ? mostOfAnImport : most;
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refuse(exchange, Problem.of("length-required", "Length required", 411, "Send the header Content-Length."));
        } else if (isOver(limit, length)) {
            String detail = String.valueOf(new CatalogRefusal.BodyTooLarge(limit).getMessage());
            refuse(exchange, Problem.of("body-too-large", "Body too large", 413, detail));
        } else {
            exchange.next();
        }
    }

    private void refuse(RoutingContext exchange, Problem problem) {
        HttpServerResponse response = exchange.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (exchange.request().version() != HttpVersion.HTTP_2) {
            dropTheRest(exchange);
        }
        try {
            response.end(Buffer.buffer(json.writeValueAsBytes(problem)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Lets in what is still on its way, unread: who looks for an answer only after sending everything would find a
    /// closed connection instead. Past a bound it is cut off.
    private static void dropTheRest(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        Future<Void> received = request.end();
        var dropped = new AtomicLong();
        request.handler(part -> {
                    if (dropped.addAndGet(part.length()) > MOST_DROPPED) {
                        request.connection().close();
                    }
                })
                .resume();
        exchange.vertx().setTimer(DROPPED_WITHIN.toMillis(), _ -> {
            if (!received.isComplete()) {
                request.connection().close();
            }
        });
    }

    private static boolean isOver(long limit, @Nullable String length) {
        return length != null
                && (length.length() > MOST_DIGITS
                        || (length.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                                && !length.isEmpty()
                                && Long.parseLong(length) > limit));
    }
}
