package dev.assay.recommender.recommendation;

import dev.assay.recommender.json.Json;
import dev.assay.recommender.json.NotJson;
import dev.assay.recommender.problem.BodyLimit;
import dev.assay.recommender.problem.Problem;
import dev.assay.recommender.problem.RecommenderRefusal.CatalogNotReady;
import dev.assay.recommender.problem.RecommenderRefusal.InvalidSubmission;
import dev.assay.recommender.problem.RecommenderRefusal.MalformedBody;
import dev.assay.recommender.questionnaire.CheckedSubmission;
import dev.assay.recommender.questionnaire.CheckedSubmission.Mistake;
import dev.assay.recommender.questionnaire.Profile.Weighting;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.questionnaire.SubmissionCheck;
import dev.assay.recommender.replica.CatalogReplica;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.throttle.RateLimits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Scores at once, and stores nothing: for sliders that ask "what if this mattered more?".
@Path("/api/v1/scorings")
public class ScoringResource {

    private static final UUID NOT_STORED = new UUID(0, 0);

    private final CatalogReplica replica;
    private final Assessor assessor;
    private final SubmissionCheck submissionCheck;
    private final WeightsCheck weightsCheck;
    private final BodyLimit bodyLimit;
    private final RateLimits rateLimits;
    private final ScoringPlaces places;
    private final Clock clock;

    ScoringResource(
            CatalogReplica replica,
            Assessor assessor,
            Questionnaire questionnaire,
            BodyLimit bodyLimit,
            RateLimits rateLimits,
            ScoringPlaces places,
            Clock clock) {
        this.replica = replica;
        this.assessor = assessor;
        this.submissionCheck = new SubmissionCheck(questionnaire);
        this.weightsCheck = new WeightsCheck(assessor.criteria());
        this.bodyLimit = bodyLimit;
        this.rateLimits = rateLimits;
        this.places = places;
        this.clock = clock;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "score",
            summary = "Score answers at once, without storing anything",
            description =
                    "On the newest revision. Equal answers are read with the same random numbers as in a recommendation,"
                            + " whatever the weights are: what differs comes from the weights.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScoringRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "What would be recommended",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScoringResult.class)))
    @APIResponse(
            responseCode = "default",
            description =
                    "400 not JSON, 413 too large, 415 not declared as JSON, 422 with mistakes, 429 too many ask at the"
                            + " moment, 503 no catalogue yet; with the last two Retry-After says when to ask again",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public String score(byte[] body) {
        rateLimits.countScoring();
        bodyLimit.check(body);
        Map<String, Object> read = read(body);
        ClosedCatalog catalog = replica.closed().orElseThrow(CatalogNotReady::new);
        Instant now = clock.instant();
        Supposition supposition = checked(read, catalog, now);
        return places.inTurn(() -> Json.write(assessor.suppose(
                supposition.submission(), supposition.weights(), catalog, LocalDate.ofInstant(now, ZoneOffset.UTC))));
    }

    private record Supposition(Submission submission, Map<String, Weighting> weights) {}

    /// All mistakes at once, those of the weights too.
    private Supposition checked(Map<String, Object> body, ClosedCatalog catalog, Instant now) {
        List<Mistake> mistakes = new ArrayList<>();
        Map<String, Weighting> weights = weightsCheck.check(body.get("weights"), mistakes);
        Map<String, Object> questionnaire = new HashMap<>(body);
        questionnaire.remove("weights");
        if (questionnaire.remove("id") != null) {
            mistakes.add(new Mistake("/id", "is not part of a scoring: nothing is stored"));
        }
        switch (submissionCheck.posted(questionnaire, NOT_STORED, now)) {
            case CheckedSubmission.Refused(var others) -> mistakes.addAll(others);
            case CheckedSubmission.Accepted(Submission submission) -> {
                mistakes.addAll(assessor.checkCandidates(asSent(body.get("candidates")), catalog));
                mistakes.addAll(assessor.checkLandscape(submission.answers(), catalog));
                if (!assessor.weighsAnything(submission, weights)) {
                    mistakes.add(new Mistake("/weights", "must leave a criterion that matters"));
                }
                if (mistakes.isEmpty()) {
                    return new Supposition(submission, weights);
                }
            }
        }
        throw new InvalidSubmission(mistakes);
    }

    /// In the order of the body, for the pointers of mistakes.
    private static List<String> asSent(@Nullable Object candidates) {
        return candidates instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, Object> read(byte[] body) {
        try {
            return Json.readObject(body);
        } catch (NotJson notJson) {
            throw new MalformedBody(String.valueOf(notJson.getMessage()));
        }
    }

    /// What is to be scored; read strictly, so this only describes it.
    ///
    /// @param answers    by question id; a question left out counts as "don't know"
    /// @param candidates slugs of 2 to 50 frameworks; all frameworks if absent
    /// @param weights    by criterion, in place of those from the answers: a number from 0 to 10, or an object
    ///                   with the `low` and `high` between which it may lie
    @Schema(name = "ScoringRequest")
    record ScoringRequest(
            @Schema(required = true, examples = "quick") String kind,
            @Schema(required = true) Map<String, Object> answers,
            @Nullable List<String> candidates,
            @Nullable Map<String, Object> weights) {}
}
