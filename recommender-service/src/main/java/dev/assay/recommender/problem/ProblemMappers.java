package dev.assay.recommender.problem;

import dev.assay.recommender.database.DatabaseUnavailable;
import dev.assay.recommender.problem.RecommenderRefusal.AccountsUnavailable;
import dev.assay.recommender.problem.RecommenderRefusal.BadParameter;
import dev.assay.recommender.problem.RecommenderRefusal.BodyTooLarge;
import dev.assay.recommender.problem.RecommenderRefusal.BrokerUnavailable;
import dev.assay.recommender.problem.RecommenderRefusal.CandidatesGone;
import dev.assay.recommender.problem.RecommenderRefusal.CatalogNotReady;
import dev.assay.recommender.problem.RecommenderRefusal.DeadLetterGone;
import dev.assay.recommender.problem.RecommenderRefusal.Erased;
import dev.assay.recommender.problem.RecommenderRefusal.IdTaken;
import dev.assay.recommender.problem.RecommenderRefusal.InvalidFeedback;
import dev.assay.recommender.problem.RecommenderRefusal.InvalidSubmission;
import dev.assay.recommender.problem.RecommenderRefusal.MalformedBody;
import dev.assay.recommender.problem.RecommenderRefusal.NotAFramework;
import dev.assay.recommender.problem.RecommenderRefusal.OlderMethod;
import dev.assay.recommender.problem.RecommenderRefusal.PartitionGone;
import dev.assay.recommender.problem.RecommenderRefusal.TooBusy;
import dev.assay.recommender.problem.RecommenderRefusal.TooManyRequests;
import dev.assay.recommender.problem.RecommenderRefusal.UnknownDeadLetter;
import dev.assay.recommender.problem.RecommenderRefusal.UnknownRecommendation;
import dev.assay.recommender.problem.RecommenderRefusal.UnknownTechnology;
import dev.assay.recommender.problem.RecommenderRefusal.UnknownUseCase;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The one place where refusals become HTTP (RFC 9457).
class ProblemMappers {

    @ServerExceptionMapper
    RestResponse<String> map(RecommenderRefusal refused) {
        RestResponse<String> answer = problemOf(refused).asResponse();
        if (refused instanceof TooManyRequests often) {
            answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, often.pause().toSeconds() + 1);
        }
        return answer;
    }

    @ServerExceptionMapper
    RestResponse<String> map(DatabaseUnavailable unavailable) {
        Log.warn(unavailable.getMessage());
        return Problem.of(
                        "unavailable",
                        "Not available now",
                        503,
                        "Recommendations can't be stored or read at the moment.")
                .asResponse();
    }

    /// Who is asked for a token and sends none.
    @ServerExceptionMapper
    RestResponse<String> map(UnauthorizedException refused) {
        return notSignedIn("unauthorized", "This needs a bearer token: sign in at catalog-service first.");
    }

    /// Who sends a token that is worth nothing.
    @ServerExceptionMapper
    RestResponse<String> map(AuthenticationFailedException refused) {
        return refused.getCause() instanceof AccountsUnavailable unavailable
                ? map(unavailable)
                : notSignedIn("invalid-token", "The bearer token isn't valid, or not any more.");
    }

    @ServerExceptionMapper
    RestResponse<String> map(ForbiddenException refused) {
        return Problem.of("forbidden", "Not allowed", 403, "Your role doesn't allow this.")
                .asResponse();
    }

    private static RestResponse<String> notSignedIn(String slug, String detail) {
        RestResponse<String> answer =
                Problem.of(slug, "Not signed in", 401, detail).asResponse();
        answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer;
    }

    /// What the framework refuses before a resource is reached.
    @ServerExceptionMapper
    RestResponse<String> map(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        Problem problem = switch (status) {
            case 400 -> Problem.of("malformed-request", "Malformed request", status, "The request can't be read.");
            case 404 -> Problem.of("not-found", "Not found", status, "There is nothing at this path.");
            case 405 ->
                Problem.of("method-not-allowed", "Method not allowed", status, "This path takes other methods.");
            case 406 ->
                Problem.of("not-acceptable", "Not acceptable", status, "This is served as application/json only.");
            case 413 -> tooLarge("The body is too large.");
            case 415 ->
                Problem.of("unsupported-media-type", "Unsupported media type", status, "Send application/json.");
            default ->
                status < 500
                        ? Problem.of("refused", "Refused", status, "The request was refused.")
                        : unexpected(refused);
        };
        return problem.asResponse();
    }

    @ServerExceptionMapper
    RestResponse<String> map(RuntimeException unforeseen) {
        return unexpected(unforeseen).asResponse();
    }

    private static Problem problemOf(RecommenderRefusal refused) {
        String detail = refused.detail();
        return switch (refused) {
            case UnknownTechnology _ -> Problem.of("unknown-technology", "Unknown technology", 404, detail);
            case UnknownUseCase _ -> Problem.of("unknown-use-case", "Unknown use case", 404, detail);
            case NotAFramework _ -> Problem.of("not-comparable", "Not a framework", 422, detail);
            case BadParameter _ -> Problem.of("bad-parameter", "Bad parameter", 400, detail);
            case MalformedBody _ -> Problem.of("malformed-body", "Malformed body", 400, detail);
            case BodyTooLarge _ -> tooLarge(detail);
            case InvalidSubmission invalid ->
                Problem.of("invalid-questionnaire", "Invalid questionnaire", 422, detail)
                        .with(invalid.mistakes());
            case InvalidFeedback invalid ->
                Problem.of("invalid-feedback", "Invalid feedback", 422, detail).with(invalid.mistakes());
            case IdTaken _ -> Problem.of("id-taken", "Id taken", 409, detail);
            case UnknownRecommendation _ -> Problem.of("unknown-recommendation", "Unknown recommendation", 404, detail);
            case Erased _ -> Problem.of("erased", "Erased", 410, detail);
            case OlderMethod _ -> Problem.of("older-method", "Made with an older method", 409, detail);
            case CandidatesGone _ -> Problem.of("candidates-gone", "Candidates gone", 409, detail);
            case TooManyRequests _ -> Problem.of("too-many-requests", "Too many requests", 429, detail);
            case TooBusy _ -> Problem.of("too-busy", "Too busy", 429, detail);
            case AccountsUnavailable _ -> Problem.of("accounts-unavailable", "Not available now", 503, detail);
            case UnknownDeadLetter _ -> Problem.of("unknown-dead-letter", "Unknown dead letter", 404, detail);
            case DeadLetterGone _ -> Problem.of("dead-letter-gone", "Dead letter gone", 410, detail);
            case PartitionGone _ -> Problem.of("partition-gone", "Partition gone", 410, detail);
            case BrokerUnavailable _ -> Problem.of("broker-unavailable", "Not available now", 503, detail);
            case CatalogNotReady _ -> Problem.of("catalog-not-ready", "Not ready", 503, detail);
        };
    }

    private static Problem tooLarge(String detail) {
        return Problem.of("body-too-large", "Body too large", 413, detail);
    }

    private static Problem unexpected(Exception failure) {
        Log.error("A request failed", failure);
        return Problem.of(
                        "unexpected",
                        "Unexpected failure",
                        500,
                        "This is our mistake. It has been logged under the number in trace.")
                .withTrace();
    }
}
