package dev.assay.catalog.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.AsyncResult;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// How many requests each route answers, with what status and how fast. A route goes by the template of its path, so
/// there are as many as the code has; all that no resource answers counts as one.
@Singleton
public class RouteMetrics {

    private static final String ROUTE = "assay.route";
    static final String UNMATCHED = "unmatched";
    private static final String CUT_OFF = "cut-off";
    private static final int BEFORE_EVERYTHING = 20_000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final Duration[] BUCKETS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final CurrentVertxRequest current;
    private final Map<Method, String> templates = new ConcurrentHashMap<>();
    private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();

    RouteMetrics(MeterRegistry registry, CurrentVertxRequest current) {
        this.registry = registry;
        this.current = current;
    }

    /// What requests are counted by.
    ///
    /// @param status the response's, or that nobody was there to take it
    private record Answered(String method, String route, String status) {}

    void register(@Observes Filters filters) {
        filters.register(this::time, BEFORE_EVERYTHING);
    }

    private void time(RoutingContext exchange) {
        long begun = System.nanoTime();
        exchange.addEndHandler(end -> record(answered(exchange, end), System.nanoTime() - begun));
        exchange.next();
    }

    /// Counts a GET that is answered before it gets to its resource.
    public void answered(String route, int status, long nanos) {
        record(new Answered("GET", route, String.valueOf(status)), nanos);
    }

    private void record(Answered answered, long nanos) {
        timers.computeIfAbsent(answered, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    /// Refusals pass here too, whoever refuses.
    @ServerResponseFilter
    void name(@Nullable ResourceInfo resource) {
        if (resource != null && resource.getResourceMethod() != null) {
            RoutingContext exchange = current.getCurrent();
            exchange.put(ROUTE, templates.computeIfAbsent(resource.getResourceMethod(), RouteMetrics::template));
        }
    }

    private static Answered answered(RoutingContext exchange, AsyncResult<Void> end) {
        String method = exchange.request().method().name();
        String route = exchange.get(ROUTE);
        return new Answered(
                METHODS.contains(method) ? method : "other",
                route == null ? UNMATCHED : route,
                end.succeeded() ? String.valueOf(exchange.response().getStatusCode()) : CUT_OFF);
    }

    /// The template of the path that a resource is at.
    public static String template(Method method) {
        return Stream.of(method.getDeclaringClass().getAnnotation(Path.class), method.getAnnotation(Path.class))
                .filter(path -> path != null)
                .flatMap(path -> Stream.of(path.value().split("/")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    private Timer timer(Answered answered) {
        return Timer.builder("http.server.requests")
                .description("Requests answered, by route")
                .tag("method", answered.method())
                .tag("route", answered.route())
                .tag("status", answered.status())
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
