package dev.assay.recommender.decision;

import dev.assay.recommender.json.EntityTag;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.problem.Problem;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.recommendation.AcceptedSubmission;
import dev.assay.recommender.recommendation.Recommendation;
import dev.assay.recommender.recommendation.StoredRecommendations;
import dev.assay.recommender.replica.CatalogArchive;
import dev.assay.recommender.replica.ClosedCatalog;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Recommendations to take away. Each stays the same bytes.
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
public class DecisionResource {

    private static final String MARKDOWN = "text/markdown;charset=UTF-8";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final StoredRecommendations stored;
    private final CatalogArchive archive;
    private final Questionnaire questionnaire;
    private final String site;

    DecisionResource(
            StoredRecommendations stored,
            CatalogArchive archive,
            Questionnaire questionnaire,
            @ConfigProperty(name = "assay.public-url") URI site) {
        this.stored = stored;
        this.archive = archive;
        this.questionnaire = questionnaire;
        String url = site.toString();
        this.site = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    @GET
    @Path("/{id}/decision.md")
    @Produces(MARKDOWN)
    @RunOnVirtualThread
    @Operation(
            operationId = "decisionRecord",
            summary = "The recommendation as an architecture decision record",
            description =
                    "Markdown in the form of MADR 4.0, to be committed beside the code. Facts are links to their pages.")
    @APIResponse(
            responseCode = "200",
            description = "The record",
            content = @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class)))
    public RestResponse<String> markdown(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return stored.completed(id, (uuid, body) -> {
            Recommendation recommendation = Json.read(body, Recommendation.class);
            ClosedCatalog catalog = archive.at(recommendation.revision())
                    .orElseGet(() -> new ClosedCatalog(recommendation.revision(), new TreeMap<>()));
            String record = new DecisionRecord(
                            recommendation,
                            questionnaire,
                            new Evidence(site, catalog),
                            site + "/recommendations/" + uuid)
                    .markdown();
            return download(record, MARKDOWN, uuid, "md", known);
        });
    }

    @GET
    @Path("/{id}/decision.csv")
    @Produces(CSV)
    @RunOnVirtualThread
    @Operation(
            operationId = "decisionTable",
            summary = "The ranking as a table",
            description =
                    "CSV (RFC 4180) with an option a row: its standing, and what each criterion adds to its score.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public RestResponse<String> table(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return stored.completed(
                id,
                (uuid, body) ->
                        download(DecisionTable.of(Json.read(body, Recommendation.class)), CSV, uuid, "csv", known));
    }

    @GET
    @Path("/{id}/decision.json")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(operationId = "decisionDocument", summary = "The recommendation as a file")
    @APIResponse(
            responseCode = "200",
            description = "The recommendation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Recommendation.class)))
    public RestResponse<String> document(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return stored.completed(id, (uuid, body) -> download(body, MediaType.APPLICATION_JSON, uuid, "json", known));
    }

    private static RestResponse<String> download(
            String body, String type, UUID id, String extension, @Nullable String known) {
        RestResponse<String> response = EntityTag.respond(body, EntityTag.of(body), known);
        if (response.getStatus() == RestResponse.StatusCode.OK) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type);
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"decision-%s.%s\"".formatted(id, extension));
        }
        return response;
    }
}
