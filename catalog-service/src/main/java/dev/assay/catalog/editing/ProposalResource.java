package dev.assay.catalog.editing;

import dev.assay.catalog.account.Caller;
import dev.assay.catalog.account.Role;
import dev.assay.catalog.editing.EditDesk.PublishedView;
import dev.assay.catalog.form.Forms;
import dev.assay.catalog.revision.Numbered;
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

    /// Why a proposal is declined.
    public record Declination(
            @Schema(examples = "The source says something else")
            String reason) {}

    @GET
    @RolesAllowed(Role.CONTRIBUTORS)
    @Operation(operationId = "listProposals", summary = "Proposals, the newest first: one's own, or for editors all")
    public RestResponse<Numbered.Page<Proposal>> list(
            @Parameter(schema = @Schema(implementation = ProposalState.class)) @RestQuery @Nullable String state,
            @Parameter(description = "Only proposals with a smaller number") @RestQuery @Nullable String before) {
        ProposalState wanted = Word.wanted(ProposalState.class, "state", state);
        return unshared(Numbered.page(
                review.list(wanted, Numbered.below(before), Numbered.SHOWN + 1, caller),
                Proposal::number,
                "/api/v1/proposals",
                wanted));
    }

    @GET
    @Path("/{number}")
    @RolesAllowed(Role.CONTRIBUTORS)
    @Operation(operationId = "getProposal", summary = "One proposal, for its author and for editors")
    public RestResponse<Proposal> get(@RestPath String number) {
        return unshared(review.find(Numbered.number("number", number), caller));
    }

    @DELETE
    @Path("/{number}")
    @RolesAllowed(Role.CONTRIBUTORS)
    @Operation(operationId = "takeProposalBack", summary = "Take back one's own proposal")
    public RestResponse<Proposal> takeBack(@RestPath String number) {
        return unshared(review.takeBack(Numbered.number("number", number), caller));
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
        return desk.published(review.publish(Numbered.number("number", number), caller));
    }

    @POST
    @Path("/{number}/declination")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "declineProposal", summary = "Decline a proposal, with the reason")
    public RestResponse<Proposal> decline(
            @RestPath String number,
            @RequestBody(content = @Content(schema = @Schema(implementation = Declination.class))) byte[] body) {
        return unshared(review.decline(Numbered.number("number", number), EditForm.reasonAlone(forms, body), caller));
    }

    private static <T> RestResponse<T> unshared(T view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
