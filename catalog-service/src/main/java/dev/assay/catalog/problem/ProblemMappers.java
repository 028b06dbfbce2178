package dev.assay.catalog.problem;

import dev.assay.catalog.database.Outage;
import dev.assay.catalog.problem.CatalogRefusal.BadParameter;
import dev.assay.catalog.problem.CatalogRefusal.BodyTooLarge;
import dev.assay.catalog.problem.CatalogRefusal.BrokerUnreachable;
import dev.assay.catalog.problem.CatalogRefusal.BundleRefused;
import dev.assay.catalog.problem.CatalogRefusal.Conflict;
import dev.assay.catalog.problem.CatalogRefusal.FormRefused;
import dev.assay.catalog.problem.CatalogRefusal.MalformedBody;
import dev.assay.catalog.problem.CatalogRefusal.NotComparable;
import dev.assay.catalog.problem.CatalogRefusal.NotLoaded;
import dev.assay.catalog.problem.CatalogRefusal.PreconditionMissing;
import dev.assay.catalog.problem.CatalogRefusal.Stale;
import dev.assay.catalog.problem.CatalogRefusal.TooBusy;
import dev.assay.catalog.problem.CatalogRefusal.TooManyAttempts;
import dev.assay.catalog.problem.CatalogRefusal.TooMuchForOneMessage;
import dev.assay.catalog.problem.CatalogRefusal.Unknown;
import dev.assay.catalog.problem.CatalogRefusal.WrongCredentials;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The one place where refusals and faults become HTTP (RFC 9457).
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String BEARER = "Bearer";

    @ServerExceptionMapper
    RestResponse<Problem> map(CatalogRefusal refused) {
        RestResponse<Problem> answer = respond(problem(refused));
        switch (refused) {
            case TooManyAttempts slow ->
                answer.getHeaders()
                        .putSingle(HttpHeaders.RETRY_AFTER, slow.pause().toSeconds() + 1);
            case TooBusy _ -> answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, "5");
            case WrongCredentials _ -> answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, BEARER);
            default -> {}
        }
        return answer;
    }

    private static Problem problem(CatalogRefusal refused) {
        String detail = String.valueOf(refused.getMessage());
        return switch (refused) {
            case Unknown unknown ->
                Problem.of("unknown-" + unknown.kind().replace(' ', '-'), "Unknown " + unknown.kind(), 404, detail);
            case BadParameter bad ->
                Problem.of("bad-parameter", "A parameter has a wrong value", 400, detail)
                        .withParameter(bad.parameter());
            case NotComparable _ ->
                Problem.of("not-comparable", "One technology, named twice", 400, detail)
                        .withParameter("technologies");
            case NotLoaded _ -> Problem.of("not-ready", "The service is starting", 503, detail);
            case BrokerUnreachable _ -> Problem.of("broker-unreachable", "The broker can't be reached", 503, detail);
            case BundleRefused bundle ->
                Problem.of("bundle-refused", "The bundle has mistakes", 422, detail)
                        .withMistakes(bundle.mistakes());
            case TooMuchForOneMessage _ ->
                Problem.of("too-much-for-one-message", "Too much about one technology", 422, detail);
            case MalformedBody _ -> Problem.of("malformed-body", "Malformed body", 400, detail);
            case BodyTooLarge _ -> Problem.of("body-too-large", "Body too large", 413, detail);
            case FormRefused form ->
                Problem.of("invalid-body", "The body has mistakes", 422, detail).withMistakes(form.mistakes());
            case WrongCredentials _ -> Problem.of("wrong-credentials", "Wrong name or password", 401, detail);
            case TooManyAttempts _ -> Problem.of("too-many-attempts", "Too many attempts", 429, detail);
            case TooBusy _ -> Problem.of("too-busy", "Too busy", 429, detail);
            case PreconditionMissing _ -> Problem.of("precondition-missing", "Precondition missing", 428, detail);
            case Stale _ -> Problem.of("stale", "Changed by someone else", 412, detail);
            case Conflict conflict -> Problem.of(conflict.slug(), conflict.title(), 409, detail);
        };
    }

    /// Who is asked for a token and sends none.
    @ServerExceptionMapper
    RestResponse<Problem> map(UnauthorizedException refused) {
        return unauthorized("unauthorized", "This needs a bearer token: sign in first.");
    }

    /// Who sends a token that is worth nothing.
    @ServerExceptionMapper
    RestResponse<Problem> map(AuthenticationFailedException refused) {
        if (Outage.isBehind(refused)) {
            return respond(unavailable());
        }
        return unauthorized("invalid-token", "The bearer token isn't valid, or not any more.");
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(ForbiddenException refused) {
        return respond(Problem.of("forbidden", "Not allowed", 403, "Your role doesn't allow this."));
    }

    /// What the framework refuses by itself: unknown paths, methods, media types.
    @ServerExceptionMapper
    RestResponse<Problem> map(WebApplicationException refused) {
        Response response = refused.getResponse();
        int status = response.getStatus();
        if (status < 400) {
            return RestResponse.status(status);
        }
        Problem problem = switch (status) {
            case 404 -> Problem.of("not-found", "Not found", 404, "There is nothing at this address.");
            case 405 ->
                Problem.of("method-not-allowed", "Method not allowed", 405, "This address doesn't take that method.");
            case 406 ->
                Problem.of("not-acceptable", "Not acceptable", 406, "This address doesn't answer in that media type.");
            case 415 ->
                Problem.of(
                        "unsupported-media-type",
                        "Unsupported media type",
                        415,
                        "This address doesn't take that kind of body.");
            default -> other(status);
        };
        RestResponse<Problem> answer = respond(problem);
        Object allowed = response.getHeaders().getFirst(HttpHeaders.ALLOW);
        if (allowed != null) {
            answer.getHeaders().putSingle(HttpHeaders.ALLOW, allowed);
        }
        return answer;
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(Throwable fault) {
        if (Outage.isBehind(fault)) {
            LOG.warnf("A request failed because the database can't be used: %s", fault.getMessage());
            return respond(unavailable());
        }
        LOG.error("A request failed", fault);
        return respond(other(500));
    }

    private static Problem unavailable() {
        return Problem.of("unavailable", "Not available now", 503, "The database can't be used at the moment.");
    }

    private static RestResponse<Problem> unauthorized(String slug, String detail) {
        RestResponse<Problem> answer = respond(Problem.of(slug, "Not signed in", 401, detail));
        answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, BEARER);
        return answer;
    }

    private static Problem other(int status) {
        return status >= 500
                ? Problem.of(
                                "fault",
                                "Something went wrong",
                                status,
                                "The fault is on this side, and has been logged under the number in trace.")
                        .withTrace()
                : Problem.of("bad-request", "Bad request", status, "The request can't be understood.");
    }

    private static RestResponse<Problem> respond(Problem problem) {
        var response = RestResponse.ResponseBuilder.ok(problem)
                .status(problem.status())
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.isPassing()) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return response.build();
    }
}
