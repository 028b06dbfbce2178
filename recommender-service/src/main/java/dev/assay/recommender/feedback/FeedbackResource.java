package dev.assay.recommender.feedback;

import dev.assay.recommender.account.Role;
import dev.assay.recommender.database.Database;
import dev.assay.recommender.feedback.FeedbackFigures.Verdict;
import dev.assay.recommender.feedback.FeedbackRepository.Count;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.json.NotJson;
import dev.assay.recommender.problem.BodyLimit;
import dev.assay.recommender.problem.Problem;
import dev.assay.recommender.problem.RecommenderRefusal.MalformedBody;
import dev.assay.recommender.recommendation.StoredRecommendations;
import dev.assay.recommender.throttle.RateLimits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// What readers say of verdicts.
@Path("/api/v1/feedback")
public class FeedbackResource {

    private static final int COMMENTS = 100;

    private final FeedbackRepository feedback;
    private final StoredRecommendations recommendations;
    private final Database database;
    private final BodyLimit bodyLimit;
    private final RateLimits rateLimits;
    private final Clock clock;

    FeedbackResource(
            FeedbackRepository feedback,
            StoredRecommendations recommendations,
            Database database,
            BodyLimit bodyLimit,
            RateLimits rateLimits,
            Clock clock) {
        this.feedback = feedback;
        this.recommendations = recommendations;
        this.database = database;
        this.bodyLimit = bodyLimit;
        this.rateLimits = rateLimits;
        this.clock = clock;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "giveFeedback",
            summary = "Say whether a verdict was helpful",
            description =
                    "Counts once for each visitor and version of a verdict: who says something again replaces what was said"
                            + " before. Editors see it; it never moves a score.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Feedback.class)))
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(
            responseCode = "default",
            description =
                    "400 not JSON, 404 no such recommendation, 410 an erased one, 413 too large, 415 not declared as"
                            + " JSON, 422 with mistakes, 503 not now",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public RestResponse<Void> give(byte[] body) {
        rateLimits.countFeedback();
        bodyLimit.check(body);
        Feedback given = Feedback.read(read(body));
        UUID recommendation = given.recommendation();
        database.inTransaction(() -> {
            if (recommendation != null) {
                recommendations.hold(recommendation);
            }
            feedback.keep(given, clock.instant());
            return given;
        });
        return RestResponse.noContent();
    }

    @GET
    @RolesAllowed(Role.EDITORS)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "feedbackFigures",
            summary = "What visitors say of verdicts, in figures",
            description = "Needs the role editor.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FeedbackFigures.class)))
    @APIResponse(
            responseCode = "default",
            description = "401 not signed in, 403 another role, 503 not now",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public RestResponse<String> figures() {
        FeedbackFigures figures = database.inTransaction(
                () -> new FeedbackFigures(verdicts(feedback.counts()), feedback.comments(COMMENTS)));
        return ResponseBuilder.ok(Json.write(figures))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static List<Verdict> verdicts(List<Count> counts) {
        record Key(String subject, String version) {}
        Map<Key, List<Count>> byVerdict = new LinkedHashMap<>();
        counts.forEach(count -> byVerdict
                .computeIfAbsent(new Key(count.subject(), count.version()), _ -> new ArrayList<>())
                .add(count));
        return byVerdict.entrySet().stream()
                .map(verdict -> {
                    SortedMap<String, Long> reasons = new TreeMap<>();
                    verdict.getValue().stream()
                            .filter(count -> !count.reason().isEmpty())
                            .forEach(count -> reasons.put(count.reason(), count.visitors()));
                    return new Verdict(
                            verdict.getKey().subject(),
                            verdict.getKey().version(),
                            visitors(verdict.getValue(), true),
                            visitors(verdict.getValue(), false),
                            reasons);
                })
                .toList();
    }

    private static long visitors(List<Count> counts, boolean helpful) {
        return counts.stream()
                .filter(count -> count.helpful() == helpful)
                .mapToLong(Count::visitors)
                .sum();
    }

    private static Map<String, Object> read(byte[] body) {
        try {
            return Json.readObject(body);
        } catch (NotJson notJson) {
            throw new MalformedBody(String.valueOf(notJson.getMessage()));
        }
    }
}
