package dev.assay.web.shell;

import dev.assay.web.client.Freshness;
import dev.assay.web.ready.Ready;
import dev.assay.web.ready.ReadyPages;
import dev.assay.web.telemetry.RouteMetrics;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Lets browsers keep a page and ask whether it still holds: its tag is made of what it says, so a page
/// that rests on a newer revision, or on answers that couldn't be checked, has another. Pages that are
/// the same for everybody are kept here too, unless they rest on such answers.
@Singleton
class Revalidation {

    private static final int AFTER_TEMPLATES_ARE_RENDERED = Priorities.USER - 1;

    private final ReadyPages ready;
    private final Freshness freshness;
    private final CurrentVertxRequest current;

    Revalidation(ReadyPages ready, Freshness freshness, CurrentVertxRequest current) {
        this.ready = ready;
        this.freshness = freshness;
        this.current = current;
    }

    @ServerResponseFilter(priority = AFTER_TEMPLATES_ARE_RENDERED)
    void tag(ContainerRequestContext request, ContainerResponseContext response, @Nullable ResourceInfo resource) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (response.getStatus() != 200 || !(response.getEntity() instanceof String page)) {
            return;
        }
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        String caching = String.valueOf(headers.getFirst(HttpHeaders.CACHE_CONTROL));
        if (caching.contains("no-store")) {
            return;
        }
        // Weak, because the same page also goes out compressed.
        String tag = "W/\"" + Digest.of(page) + "\"";
        headers.putSingle(HttpHeaders.ETAG, tag);
        Method route = resource == null ? null : resource.getResourceMethod();
        if (route != null
                && route.isAnnotationPresent(Ready.class)
                && request.getMethod().equals(HttpMethod.GET)
                && !freshness.isStale()) {
            String type = String.valueOf(response.getMediaType());
            ready.keep(current.getCurrent(), page, tag, type, caching, RouteMetrics.template(route))
                    .ifPresent(kept -> {
                        // The framework adds what media types it depends on.
                        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
                        headers.putSingle(HttpHeaders.CONTENT_ENCODING, kept.encoding());
                        response.setEntity(kept.body());
                    });
        }
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(tag)) {
            response.setStatus(304);
            headers.remove(HttpHeaders.CONTENT_ENCODING);
            response.setEntity(null);
        }
    }
}
