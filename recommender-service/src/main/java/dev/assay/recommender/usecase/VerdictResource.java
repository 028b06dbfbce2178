package dev.assay.recommender.usecase;

import dev.assay.recommender.problem.Problem;
import dev.assay.recommender.problem.RecommenderRefusal.BadParameter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Verdicts between a few frameworks, without a questionnaire.
@Path("/api/v1/verdicts")
public class VerdictResource {

    private static final String BETWEEN = "-vs-";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 60;
    private static final int MOST = 5;

    private final StandingResults results;

    VerdictResource(StandingResults results) {
        this.results = results;
    }

    @GET
    @Path("/{technologies}")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "verdict",
            summary = "Two to five frameworks: when to choose which",
            description = "A verdict for each use case and each dimension between just these, computed from the newest"
                    + " revision of the catalogue, and what follows in words. Another order of the slugs redirects to the"
                    + " alphabetical one.")
    @APIResponse(
            responseCode = "200",
            description = "The verdict",
            headers =
                    @Header(
                            name = StandingResults.RESTS_ON,
                            description = "The revision of the catalogue that it rests on",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StandingVerdict.class)))
    @APIResponse(responseCode = "304", description = "It hasn't changed")
    @APIResponse(responseCode = "308", description = "The slugs aren't in alphabetical order")
    @APIResponse(
            responseCode = "default",
            description =
                    "400 no two to five different slugs, 404 unknown technology, 422 not a framework, 429 too many ask"
                            + " at the moment, 503 not now",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public RestResponse<String> show(
            @Parameter(description = "Two to five slugs in alphabetical order", example = "express-vs-flask") @RestPath
                    String technologies,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        List<String> named = parsed(technologies);
        List<String> inOrder = named.stream().sorted().toList();
        if (!named.equals(inOrder)) {
            results.requireFrameworks(named);
            return ResponseBuilder.<String>create(RestResponse.Status.PERMANENT_REDIRECT)
                    .header(HttpHeaders.LOCATION, "/api/v1/verdicts/" + String.join(BETWEEN, inOrder))
                    .build();
        }
        return results.verdict(named).respond(known);
    }

    private static List<String> parsed(String technologies) {
        List<String> slugs = List.of(technologies.split(BETWEEN, -1));
        boolean isFormed = slugs.size() >= 2
                && slugs.size() <= MOST
                && slugs.stream()
                        .allMatch(slug -> slug.length() <= LONGEST_SLUG
                                && SLUG.matcher(slug).matches())
                && new HashSet<>(slugs).size() == slugs.size();
        if (!isFormed) {
            throw new BadParameter(
                    "technologies",
                    "must be two to %d different slugs with \"%s\" between them".formatted(MOST, BETWEEN));
        }
        return slugs;
    }
}
