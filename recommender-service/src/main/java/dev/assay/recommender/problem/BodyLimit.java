package dev.assay.recommender.problem;

import dev.assay.recommender.json.Json;
import dev.assay.recommender.problem.RecommenderRefusal.BodyTooLarge;
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

/// Refuses a body that is too large, as a problem; the server's own refusal would have no body. Its own limit is
/// higher, for bodies that grow endlessly without announcing a length.
@Singleton
public class BodyLimit {

    private static final int BEFORE_THE_SERVERS_OWN = 1000;
    private static final long MOST_DROPPED = 16L << 20;
    private static final Duration DROPPED_WITHIN = Duration.ofSeconds(10);

    private final long most;

    BodyLimit(@ConfigProperty(name = "assay.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    /// Refuses a body that was read in full and didn't announce its length.
    public void check(byte[] body) {
        if (body.length > most) {
            throw new BodyTooLarge(most);
        }
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !isTooLong(length)) {
            request.next();
            return;
        }
        var problem = Problem.of("body-too-large", "Body too large", 413, new BodyTooLarge(most).detail());
        HttpServerResponse response = request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (request.request().version() != HttpVersion.HTTP_2) {
            dropTheRest(request);
        }
        response.end(Buffer.buffer(Json.write(problem)));
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

    private boolean isTooLong(String length) {
        return length.length() > 18 || (length.matches("[0-9]+") && Long.parseLong(length) > most);
    }
}
