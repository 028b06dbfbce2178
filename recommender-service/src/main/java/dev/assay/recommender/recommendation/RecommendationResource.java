package dev.assay.recommender.recommendation;

import dev.assay.recommender.json.EntityTag;
import dev.assay.recommender.problem.Problem;
import dev.assay.recommender.problem.RecommenderRefusal.UnknownRecommendation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Recommendations, as they were stored: the same bytes each time.
@Path("/api/v1/recommendations")
@APIResponse(
        responseCode = "202",
        description = "Accepted and not scored yet; Retry-After says when to ask again",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AcceptedSubmission.class)))
@APIResponse(responseCode = "304", description = "It hasn't changed")
@APIResponse(
        responseCode = "404",
        description = "No questionnaire of that id is known here",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class RecommendationResource {

    private final StoredRecommendations stored;

    RecommendationResource(StoredRecommendations stored) {
        this.stored = stored;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(operationId = "recommendation", summary = "The recommendation for a questionnaire, by its id")
    @APIResponse(
            responseCode = "200",
            description = "The recommendation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Recommendation.class)))
    public RestResponse<String> show(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return stored.completed(id, (_, body) -> EntityTag.respond(body, EntityTag.of(body), known));
    }

    @GET
    @Path("/{id}/matrix")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(operationId = "matrix", summary = "The decision matrix that a recommendation was drawn from")
    @APIResponse(
            responseCode = "200",
            description = "What was known of each candidate on each criterion",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Matrix.class)))
    public RestResponse<String> matrix(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return stored.completed(id, (uuid, _) -> {
            String matrix = stored.matrix(uuid).orElseThrow(() -> new UnknownRecommendation(id));
            return EntityTag.respond(matrix, EntityTag.of(matrix), known);
        });
    }

    @DELETE
    @Path("/{id}")
    @PermitAll
    @RunOnVirtualThread
    @Operation(
            operationId = "eraseRecommendation",
            summary = "Erase a recommendation and the answers that it rests on",
            description =
                    "Whoever knows the id may. It can't be undone: whatever is handed in under the id from then on is"
                            + " refused, and its address answers 410. Twice is harmless. Events that went out before stay on their"
                            + " topics until these expire.")
    @APIResponse(responseCode = "204", description = "Nothing of it is stored any more")
    public RestResponse<Void> erase(@RestPath String id) {
        stored.erase(id);
        return RestResponse.noContent();
    }
}
