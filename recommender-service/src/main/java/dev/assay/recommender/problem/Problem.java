package dev.assay.recommender.problem;

import dev.assay.recommender.json.Json;
import dev.assay.recommender.questionnaire.CheckedSubmission.Mistake;
import dev.assay.recommender.telemetry.TraceParent;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// An error as others see it (RFC 9457).
///
/// @param errors what is wrong in the body, each with its place
/// @param trace  of what is our mistake: the number under which it is logged
@Schema(name = "Problem", description = "An error (RFC 9457).")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Mistake> errors,
        @Nullable String trace) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final int MOST_TOLD = 100;

    static Problem of(String slug, String title, int status, String detail) {
        return new Problem("/problems/" + slug, title, status, detail, null, null);
    }

    /// Tells the first mistakes: nobody reads more, and all of them can be much larger than what was sent.
    Problem with(List<Mistake> mistakes) {
        return mistakes.size() <= MOST_TOLD
                ? new Problem(type, title, status, detail, mistakes, trace)
                : new Problem(
                        type,
                        title,
                        status,
                        "%s The first %d are told.".formatted(detail, MOST_TOLD),
                        mistakes.subList(0, MOST_TOLD),
                        trace);
    }

    Problem withTrace() {
        return new Problem(type, title, status, detail, errors, TraceParent.currentTrace());
    }

    /// As a response. A client told to come back later is told when.
    RestResponse<String> asResponse() {
        ResponseBuilder<String> response =
                ResponseBuilder.ok(Json.write(this)).status(status).header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        if (status == 503 || status == 429) {
            response.header(HttpHeaders.RETRY_AFTER, 5);
        }
        return response.build();
    }
}
