package dev.assay.recommender.casestudy;

import dev.assay.recommender.json.EntityTag;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.problem.Problem;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.recommendation.Recommendation;
import dev.assay.recommender.recommendation.StoredRecommendations;
import dev.assay.recommender.replica.CaseStudies;
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

/// Who has been in the place of the team that a recommendation is for.
@Path("/api/v1/recommendations")
@APIResponse(responseCode = "202", description = "Not scored yet: come back after the seconds of Retry-After")
@APIResponse(responseCode = "304", description = "It hasn't changed")
@APIResponse(
        responseCode = "default",
        description = "404 unknown, 410 erased, 503 not now",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class CasesInPointResource {

    private final StoredRecommendations stored;
    private final CaseStudies caseStudies;
    private final Nearness nearness;

    CasesInPointResource(StoredRecommendations stored, CaseStudies caseStudies, Questionnaire questionnaire) {
        this.stored = stored;
        this.caseStudies = caseStudies;
        this.nearness = new Nearness(Situations.shipped(questionnaire));
    }

    @GET
    @Path("/{id}/case-studies")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "casesInPoint",
            summary = "The nearest case study, and the nearest that speaks against the verdict",
            description = "From the catalogue as it is now. They explain a verdict and never move it.")
    @APIResponse(
            responseCode = "200",
            description = "The case studies",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CasesInPoint.class)))
    public RestResponse<String> casesInPoint(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return stored.completed(id, (_, body) -> {
            String found = Json.write(nearness.of(Json.read(body, Recommendation.class), caseStudies.all()));
            return EntityTag.respond(found, EntityTag.of(found), known);
        });
    }
}
