package dev.assay.recommender.recommendation;

import dev.assay.recommender.json.EntityTag;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/// Recommendations, looked at again.
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
@APIResponse(
        responseCode = "409",
        description = "It was made with an older version of the method, or none of its candidates is left",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "429",
        description = "Too many ask at the moment; Retry-After says when to ask again",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class HindsightResource {

    private final StoredRecommendations stored;
    private final Hindsight hindsight;

    HindsightResource(StoredRecommendations stored, Hindsight hindsight) {
        this.stored = stored;
        this.hindsight = hindsight;
    }

    @GET
    @Path("/{id}/sensitivity")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "sensitivity",
            summary = "What a recommendation hangs on",
            description =
                    "The facts and sources without which each sentence wouldn't be said or the verdict would be another,"
                            + " what dropping each must-have would change, and what is missing. It is worked out when first asked for,"
                            + " which takes up to some seconds, and is the same from then on.")
    @APIResponse(
            responseCode = "200",
            description = "What it hangs on",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Sensitivity.class)))
    public RestResponse<String> sensitivity(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return stored.completed(id, (uuid, body) -> {
            String sensitivity = hindsight.sensitivity(uuid, body);
            return EntityTag.respond(sensitivity, EntityTag.of(sensitivity), known);
        });
    }

    @GET
    @Path("/{id}/replay")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "replay",
            summary = "The recommendation, drawn again",
            description =
                    "Drawn again from its answers and the catalogue at its revision: the same bytes as the recommendation,"
                            + " and so the same ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The recommendation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Recommendation.class)))
    public RestResponse<String> replay(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return stored.completed(id, (_, body) -> {
            String again = hindsight.replay(body);
            return EntityTag.respond(again, EntityTag.of(again), known);
        });
    }

    @GET
    @Path("/{id}/today")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "today",
            summary = "The recommendation beside what would be recommended now",
            description =
                    "The same answers on the newest revision and today's date: whether the verdict moved, and which change"
                            + " moves it.")
    @APIResponse(
            responseCode = "200",
            description = "Then and now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Today.class)))
    public RestResponse<String> today(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return stored.completed(id, (_, body) -> {
            String today = Json.write(hindsight.today(body));
            return EntityTag.respond(today, EntityTag.of(today), known);
        });
    }
}
