package dev.assay.web.shell;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Keeps redirects to paths of this site: made absolute they would repeat whatever host the request named.
class OwnRedirects {

    @ServerResponseFilter
    void keepPath(ContainerResponseContext response) {
        if (response.getHeaders().getFirst(HttpHeaders.LOCATION) instanceof URI target) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, path(target));
        }
    }

    private static String path(URI target) {
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        String fragment = target.getRawFragment() == null ? "" : "#" + target.getRawFragment();
        return target.getRawPath() + query + fragment;
    }
}
