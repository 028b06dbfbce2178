package dev.assay.catalog.editing;

import dev.assay.catalog.account.Caller;
import dev.assay.catalog.account.Role;
import dev.assay.catalog.editing.EditDesk.PublishedView;
import dev.assay.catalog.form.Forms;
import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.revision.Word;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// The review queue: what contributors propose, and what editors make of it.
@Path("/api/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class ProposalResource {

    private static final int SHOWN = 100;
    private static final int MOST_DIGITS = 18;

    private final Review review;
    private final EditDesk desk;
    private final Forms forms;
    private final Caller caller;

    ProposalResource(Review review, EditDesk desk, Forms forms, Caller caller) {
        this.review = review;
        this.desk = desk;
        this.forms = forms;
        this.caller = caller;
    }

    /// Some proposals, the newest first.
    ///
    /// @param next the address of older ones; null where there are none
    public record ProposalList(
            List<Proposal> items, @Nullable String next) {

        static ProposalList of(List<Proposal> found, @Nullable String state) {
            boolean isLast = found.size() <= SHOWN;
            List<Proposal> shown = isLast ? found : found.subList(0, SHOWN);
            String filter = state == null ? "" : "&state=" + state;
            return new ProposalList(
                    shown,
                    isLast
                            ? null
                            : "/api/v1/proposals?before=%d%s"
                                    .formatted(shown.getLast().number(), filter));
        }
    }

    /// Why a proposal is declined.
    public record Declination(
            @Schema(examples = "The source says something else")
            String reason) {}

    @GET
    @RolesAllowed(Role.CONTRIBUTORS)
    @Operation(operationId = "listProposals", summary = "Proposals, the newest first: one's own, or for editors all")
    public RestResponse<ProposalList> list(
            @Parameter(schema = @Schema(implementation = ProposalState.class)) @RestQuery @Nullable String state,
            @Parameter(description = "Only proposals with a smaller number") @RestQuery @Nullable String before) {
        ProposalState wanted = state == null
                ? null
                : Word.parse(ProposalState.class, state)
                        .orElseThrow(() -> new CatalogRefusal.BadParameter(
                                "state", "one of " + Word.choices(ProposalState.class)));
        long below = before == null ? Long.MAX_VALUE : number("before", before);
        return unshared(ProposalList.of(review.list(wanted, below, SHOWN + 1, caller), state));
    }

    @GET
    @Path("/{number}")
    @RolesAllowed(Role.CONTRIBUTORS)
    @Operation(operationId = "getProposal", summary = "One proposal, for its author and for editors")
    public RestResponse<Proposal> get(@RestPath String number) {
        return unshared(review.find(number("number", number), caller));
    }

    @DELETE
    @Path("/{number}")
    @RolesAllowed(Role.CONTRIBUTORS)
    @Operation(operationId = "takeProposalBack", summary = "Take back one's own proposal")
    public RestResponse<Proposal> takeBack(@RestPath String number) {
        return unshared(review.takeBack(number("number", number), caller));
    }

    @POST
    @Path("/{number}/publication")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            operationId = "publishProposal",
            summary = "Publish a proposal",
            description = "Refused where the entry is not what its author saw any more.")
    @APIResponse(
            responseCode = "200",
            description = "Published",
            content = @Content(schema = @Schema(implementation = PublishedView.class)))
    public RestResponse<Object> publish(@RestPath String number) {
        return desk.published(review.publish(number("number", number), caller));
    }

    @POST
    @Path("/{number}/declination")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "declineProposal", summary = "Decline a proposal, with the reason")
    public RestResponse<Proposal> decline(
            @RestPath String number,
            @RequestBody(content = @Content(schema = @Schema(implementation = Declination.class))) byte[] body) {
        return unshared(review.decline(number("number", number), EditForm.reasonAlone(forms, body), caller));
    }

    private static <T> RestResponse<T> unshared(T view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static long number(String parameter, String written) {
        if (written.isEmpty()
                || written.length() > MOST_DIGITS
                || !written.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new CatalogRefusal.BadParameter(parameter, "the number of a proposal");
        }
        return Long.parseLong(written);
    }
}
