package dev.assay.recommender.account;

import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Closes every route that changes something and doesn't say who may use it. One that forgot to is closed, not
/// open.
class UndeclaredWrites {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo route) {
        Method method = route.getResourceMethod();
        boolean isDeclared =
                method.isAnnotationPresent(RolesAllowed.class) || method.isAnnotationPresent(PermitAll.class);
        if (!isDeclared && !READING.contains(request.getMethod())) {
            throw new ForbiddenException();
        }
    }
}
