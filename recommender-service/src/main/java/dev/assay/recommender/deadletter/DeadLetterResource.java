package dev.assay.recommender.deadletter;

import dev.assay.recommender.account.Role;
import dev.assay.recommender.deadletter.DeadLetters.Redriven;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.problem.Problem;
import dev.assay.recommender.problem.RecommenderRefusal.BadParameter;
import dev.assay.recommender.problem.RecommenderRefusal.UnknownDeadLetter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Records that can't be processed, for administrators.
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final DeadLetters letters;

    DeadLetterResource(DeadLetters letters) {
        this.letters = letters;
    }

    /// Some dead letters, the newest first.
    ///
    /// @param next the address of those that follow
    @Schema(name = "DeadLetterList")
    record Listed(List<DeadLetter> items, @Nullable String next) {}

    @GET
    @RolesAllowed(Role.ADMINS)
    @RunOnVirtualThread
    @Operation(
            operationId = "listDeadLetters",
            summary = "Records that can't be processed, the newest first",
            description = "Needs the role admin.")
    @APIResponse(
            responseCode = "200",
            description = "Some of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Listed.class)))
    @APIResponse(
            responseCode = "default",
            description = "400 a wrong parameter, 401 not signed in, 403 another role, 503 not now",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public RestResponse<String> list(
            @Parameter(description = "Those behind the one with this id", schema = @Schema(type = SchemaType.INTEGER))
                    @RestQuery
                    @Nullable
                    String after,
            @Parameter(description = "How many, at most 200; 50 if absent", schema = @Schema(type = SchemaType.INTEGER))
                    @RestQuery
                    @Nullable
                    String limit) {
        long behind = number("after", after, Long.MAX_VALUE);
        int most = (int) Math.min(MOST, number("limit", limit, USUAL));
        List<DeadLetter> found = letters.newest(behind, most + 1);
        boolean isMore = found.size() > most;
        List<DeadLetter> shown = isMore ? found.subList(0, most) : found;
        return answer(new Listed(
                shown,
                isMore
                        ? "/api/v1/dead-letters?after=%d&limit=%d"
                                .formatted(shown.getLast().id(), most)
                        : null));
    }

    @POST
    @Path("/{id}/redrive")
    @RolesAllowed(Role.ADMINS)
    @RunOnVirtualThread
    @Operation(
            operationId = "redriveDeadLetter",
            summary = "Send a record again, as it was, to where it was",
            description = "Needs the role admin. Once too often does no harm. If it still can't be processed, it is set"
                    + " aside anew.")
    @APIResponse(
            responseCode = "200",
            description = "Sent again",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Redriven.class)))
    @APIResponse(
            responseCode = "default",
            description = "401 not signed in, 403 another role, 404 unknown, 410 not kept any more, 503 not now",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public RestResponse<String> redrive(@RestPath String id) {
        if (!NUMBER.matcher(id).matches()) {
            throw new UnknownDeadLetter(id);
        }
        return answer(letters.redrive(Long.parseLong(id)));
    }

    private static long number(String name, @Nullable String given, long otherwise) {
        if (given == null) {
            return otherwise;
        }
        if (!NUMBER.matcher(given).matches()) {
            throw new BadParameter(name, "must be a whole number above 0");
        }
        return Long.parseLong(given);
    }

    private static RestResponse<String> answer(Object body) {
        return ResponseBuilder.ok(Json.write(body))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
