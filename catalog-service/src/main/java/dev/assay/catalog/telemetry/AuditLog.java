package dev.assay.catalog.telemetry;

import dev.assay.catalog.client.Client;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Who was let do what, and who wasn't: a line for each in the category `dev.assay.audit`. It names routes, not
/// addresses, and never what was sent.
@Singleton
class AuditLog {

    private static final Logger LOG = Logger.getLogger("dev.assay.audit");
    private static final Set<Integer> REFUSED = Set.of(401, 403, 429);

    private final Client client;

    AuditLog(Client client) {
        this.client = client;
    }

    @ServerResponseFilter
    void note(ContainerRequestContext request, ContainerResponseContext response, @Nullable ResourceInfo resource) {
        Method route = resource == null ? null : resource.getResourceMethod();
        event(response, route)
                .ifPresent(event -> LOG.infof(
                        "event=%s who=%s client=%s method=%s route=%s status=%d",
                        event,
                        who(request, response, route),
                        client.address(),
                        request.getMethod(),
                        route == null ? RouteMetrics.UNMATCHED : RouteMetrics.template(route),
                        response.getStatus()));
    }

    private static Optional<String> event(ContainerResponseContext response, @Nullable Method route) {
        if (REFUSED.contains(response.getStatus())) {
            return Optional.of("refused");
        }
        if (route == null || response.getStatus() >= 400) {
            return Optional.empty();
        }
        if (route.isAnnotationPresent(RolesAllowed.class)) {
            return Optional.of("role-used");
        }
        return RouteMetrics.template(route).contains("/exports/") ? Optional.of("exported") : Optional.empty();
    }

    /// Only asked for where somebody had to say who they are.
    private static String who(
            ContainerRequestContext request, ContainerResponseContext response, @Nullable Method route) {
        boolean isKnown = route != null && route.isAnnotationPresent(RolesAllowed.class) && response.getStatus() != 401;
        Principal caller = isKnown ? request.getSecurityContext().getUserPrincipal() : null;
        return caller == null ? "anonymous" : caller.getName();
    }
}
