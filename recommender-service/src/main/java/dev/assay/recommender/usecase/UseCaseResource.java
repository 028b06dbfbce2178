package dev.assay.recommender.usecase;

import dev.assay.recommender.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Rankings for use cases, without a questionnaire.
@Path("/api/v1/use-cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@APIResponse(responseCode = "304", description = "It hasn't changed")
@APIResponse(
        responseCode = "default",
        description = "404 unknown, 429 too many ask at the moment, 503 not now",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class UseCaseResource {

    private final StandingResults results;

    UseCaseResource(StandingResults results) {
        this.results = results;
    }

    @GET
    @Operation(operationId = "useCases", summary = "All use cases that have a profile, each with its verdict")
    @APIResponse(
            responseCode = "200",
            description = "The use cases",
            headers =
                    @Header(
                            name = StandingResults.RESTS_ON,
                            description = "The revision of the catalogue that it rests on",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RankedUseCases.class)))
    public RestResponse<String> all(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return results.useCases().respond(known);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "useCase",
            summary = "A use case with its profile, and all frameworks ranked under it",
            description =
                    "Computed from the newest revision of the catalogue. No team is assumed: all languages are rated"
                            + " alike.")
    @APIResponse(
            responseCode = "200",
            description = "The use case",
            headers =
                    @Header(
                            name = StandingResults.RESTS_ON,
                            description = "The revision of the catalogue that it rests on",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RankedUseCase.class)))
    public RestResponse<String> one(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return results.useCase(id).respond(known);
    }
}
