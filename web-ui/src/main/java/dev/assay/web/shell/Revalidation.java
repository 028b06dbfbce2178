package dev.assay.web.shell;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Lets browsers keep a page and ask whether it still holds: its tag is made of what it says, so a page that rests on
/// a newer revision, or on answers that couldn't be checked, has another.
class Revalidation {

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (response.getStatus() != 200 || !(response.getEntity() instanceof String page)) {
            return;
        }
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        if (String.valueOf(headers.getFirst(HttpHeaders.CACHE_CONTROL)).contains("no-store")) {
            return;
        }
        // Weak, because the same page also goes out compressed.
        String tag = "W/\"" + Digest.of(page) + "\"";
        headers.putSingle(HttpHeaders.ETAG, tag);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }
}
