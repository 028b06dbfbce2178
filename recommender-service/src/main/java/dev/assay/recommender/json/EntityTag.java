package dev.assay.recommender.json;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Conditional requests (RFC 9110): whoever holds the current body gets none.
public final class EntityTag {

    private static final int DIGITS = 32;

    private EntityTag() {}

    /// The tag of this body, quotes included.
    public static String of(String body) {
        return '"' + Digest.sha256(body).substring(0, DIGITS) + '"';
    }

    /// The body, or 304 if the client has it.
    ///
    /// @param known the request's If-None-Match
    public static RestResponse<String> respond(String body, String tag, @Nullable String known) {
        ResponseBuilder<String> response = isKnown(tag, known)
                ? ResponseBuilder.notModified()
                : ResponseBuilder.ok(body, MediaType.APPLICATION_JSON);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static boolean isKnown(String tag, @Nullable String known) {
        if (known == null) {
            return false;
        }
        for (String candidate : known.split(",", -1)) {
            String stripped = candidate.strip();
            if (stripped.equals("*") || stripped.equals(tag) || stripped.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
