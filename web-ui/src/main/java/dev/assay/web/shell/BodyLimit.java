package dev.assay.web.shell;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Refuses what is too large before it is read, with a page; the server's own refusal has none. Its own limit is
/// higher.
/// A body whose length nobody announces is refused too: no browser sends one.
@Singleton
public class BodyLimit {

    private static final int MOST_DIGITS = 18;
    private static final long MOST_DROPPED = 16L << 20;
    private static final Duration DROPPED_WITHIN = Duration.ofSeconds(10);

    private final CurrentVertxRequest exchanges;
    private final MemorySize most;

    BodyLimit(CurrentVertxRequest exchanges, @ConfigProperty(name = "assay.max-body-size") MemorySize most) {
        this.exchanges = exchanges;
        this.most = most;
    }

    /// Too much was sent, or nobody knows how much.
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int status;

        Refused(int status, String why) {
            super(why);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    @ServerRequestFilter(preMatching = true)
    public void check() {
        RoutingContext exchange = exchanges.getCurrent();
        HttpServerRequest request = exchange.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refuse(exchange, 411, "What was sent doesn’t say how large it is.");
        } else if (isOver(length)) {
            refuse(exchange, 413, "What was sent is larger than %d KB.".formatted(most.asLongValue() >> 10));
        }
    }

    private static void refuse(RoutingContext exchange, int status, String why) {
        if (exchange.request().version() != HttpVersion.HTTP_2) {
            dropTheRest(exchange);
        }
        throw new Refused(status, why);
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

    private boolean isOver(@Nullable String length) {
        return length != null
                && (length.length() > MOST_DIGITS
                        || (length.matches("[0-9]+") && Long.parseLong(length) > most.asLongValue()));
    }
}
