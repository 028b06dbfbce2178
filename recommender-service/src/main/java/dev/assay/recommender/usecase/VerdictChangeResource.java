package dev.assay.recommender.usecase;

import dev.assay.recommender.database.Database;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What new facts did to verdicts that stand for everybody.
@Path("/api/v1/verdict-changes")
public class VerdictChangeResource {

    private static final int MOST = 100;

    private final Database database;
    private final StandingCheckRepository checks;

    VerdictChangeResource(Database database, StandingCheckRepository checks) {
        this.database = database;
        this.checks = checks;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "verdictChanges",
            summary = "Use cases whose verdict a revision of the catalogue moved",
            description =
                    "The newest 100 revisions that use cases were looked at on, each beside the one before. What a"
                            + " team asked for itself isn't listed: that goes to whoever follows it.")
    @APIResponse(
            responseCode = "200",
            description = "The revisions, the newest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerdictChanges.class)))
    @APIResponse(responseCode = "304", description = "It hasn't changed")
    @APIResponse(
            responseCode = "default",
            description = "429 too many requests, 503 not now",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public RestResponse<String> list(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        String body = Json.write(new VerdictChanges(database.inTransaction(() -> checks.newest(MOST))));
        return EntityTag.respond(body, EntityTag.of(body), known);
    }
}
