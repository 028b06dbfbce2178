package dev.assay.recommender.recommendation;

import dev.assay.recommender.json.Json;
import dev.assay.recommender.json.NotJson;
import dev.assay.recommender.problem.BodyLimit;
import dev.assay.recommender.problem.Problem;
import dev.assay.recommender.problem.RecommenderRefusal.InvalidSubmission;
import dev.assay.recommender.problem.RecommenderRefusal.MalformedBody;
import dev.assay.recommender.questionnaire.CheckedSubmission.Accepted;
import dev.assay.recommender.questionnaire.CheckedSubmission.Refused;
import dev.assay.recommender.questionnaire.Questionnaire;
import dev.assay.recommender.questionnaire.Submission;
import dev.assay.recommender.questionnaire.SubmissionCheck;
import dev.assay.recommender.throttle.RateLimits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Where filled-in questionnaires are handed in.
@Path("/api/v1/questionnaires")
public class SubmissionResource {

    private final Intake intake;
    private final SubmissionCheck check;
    private final BodyLimit bodyLimit;
    private final RateLimits rateLimits;
    private final Clock clock;

    SubmissionResource(
            Intake intake, Questionnaire questionnaire, BodyLimit bodyLimit, RateLimits rateLimits, Clock clock) {
        this.intake = intake;
        this.bodyLimit = bodyLimit;
        this.rateLimits = rateLimits;
        this.check = new SubmissionCheck(questionnaire);
        this.clock = clock;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(operationId = "submit", summary = "Hand in a filled-in questionnaire, to be scored in a moment")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmittedQuestionnaire.class)))
    @APIResponse(
            responseCode = "202",
            description = "Accepted, now or before",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Where the recommendation will be",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AcceptedSubmission.class)))
    @APIResponse(
            responseCode = "default",
            description = "400 not JSON, 409 id with other answers, 413 too large, 415 not declared as JSON, 422 with"
                    + " mistakes, 503 not now",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public RestResponse<String> submit(byte[] body) {
        rateLimits.countSubmission();
        bodyLimit.check(body);
        Map<String, Object> read = read(body);
        return switch (check.posted(read, UUID.randomUUID(), clock.instant())) {
            case Refused(var mistakes) -> throw new InvalidSubmission(mistakes);
            case Accepted(Submission submission) -> {
                intake.accept(submission, candidatesAsSent(read));
                yield accepted(submission.id());
            }
        };
    }

    private static Map<String, Object> read(byte[] body) {
        try {
            return Json.readObject(body);
        } catch (NotJson notJson) {
            throw new MalformedBody(String.valueOf(notJson.getMessage()));
        }
    }

    private static List<String> candidatesAsSent(Map<String, Object> body) {
        return body.get("candidates") instanceof List<?> candidates
                ? candidates.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static RestResponse<String> accepted(UUID id) {
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, Json.write(AcceptedSubmission.of(id)))
                .header(HttpHeaders.LOCATION, "/api/v1/recommendations/" + id)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .build();
    }

    /// A filled-in questionnaire, as it is handed in; read strictly, so this only describes it.
    ///
    /// @param id         makes it safe to send again; generated if absent
    /// @param kind       the form in which the questionnaire was put; only its questions may be answered
    /// @param answers    by question id; a question left out counts as "don't know"
    /// @param candidates slugs of 2 to 50 frameworks; all frameworks if absent
    @Schema(name = "SubmittedQuestionnaire")
    record SubmittedQuestionnaire(
            @Nullable UUID id,

            @Schema(
                    required = true,
                    enumeration = {"quick", "full"})
            String kind,

            @Schema(required = true) Map<String, Object> answers,
            @Nullable List<String> candidates) {}
}
