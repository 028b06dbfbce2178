package dev.assay.recommender.recommendation;

import dev.assay.recommender.database.Database;
import dev.assay.recommender.json.EntityTag;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.problem.Problem;
import dev.assay.recommender.problem.RecommenderRefusal.UnknownRecommendation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Recommendations, as they were stored: the same bytes each time.
@Path("/api/v1/recommendations")
public class RecommendationResource {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int COME_BACK_AFTER_SECONDS = 1;

    private final Database database;
    private final SubmissionRepository submissions;

    RecommendationResource(Database database, SubmissionRepository submissions) {
        this.database = database;
        this.submissions = submissions;
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
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public RestResponse<String> show(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        if (!ID.matcher(id).matches()) {
            throw new UnknownRecommendation(id);
        }
        UUID uuid = UUID.fromString(id);
        Known found =
                database.inTransaction(() -> submissions.known(uuid)).orElseThrow(() -> new UnknownRecommendation(id));
        return switch (found) {
            case Known.Accepted _ ->
                ResponseBuilder.create(RestResponse.Status.ACCEPTED, Json.write(AcceptedSubmission.of(uuid)))
                        .header(HttpHeaders.RETRY_AFTER, COME_BACK_AFTER_SECONDS)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case Known.Completed completed ->
                EntityTag.respond(completed.body(), EntityTag.of(completed.body()), known);
        };
    }
}
