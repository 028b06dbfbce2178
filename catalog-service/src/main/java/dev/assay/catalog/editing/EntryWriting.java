package dev.assay.catalog.editing;

import dev.assay.catalog.account.Role;
import dev.assay.catalog.editing.EditDesk.PublishedView;
import dev.assay.catalog.form.Forms;
import dev.assay.catalog.revision.Id;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Adds, corrects and withdraws entries, in the same way for every kind. [EntryCollections] has one for each.
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
abstract class EntryWriting {

    private static final String ANY = "*";

    final EditDesk desk;
    final Forms forms;
    private final EntryKind kind;

    EntryWriting(EntryKind kind, EditDesk desk, Forms forms) {
        this.kind = kind;
        this.desk = desk;
        this.forms = forms;
    }

    /// An entry as files have it, and why it is written.
    @Schema(name = "WrittenEntry", description = "The fields that docs/catalogue.md lists for this kind, and a reason.")
    record Written(
            @Schema(description = "Why; it goes into the history")
            String reason) {}

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.CONTRIBUTORS)
    @Operation(
            summary = "Correct an entry, or add one",
            description = "A correction names in If-Match the ETag of what its author saw; an addition says"
                    + " If-None-Match: *. What editors write is published as one revision; what contributors write"
                    + " becomes a proposal.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected",
            content = @Content(schema = @Schema(implementation = PublishedView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = PublishedView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = Proposal.class)))
    public RestResponse<Object> put(
            @RestPath String id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = Written.class))) byte[] body) {
        String reason = EditForm.reason(forms, body);
        String written = new String(body, StandardCharsets.UTF_8);
        Id.checked("id", id);
        return desk.submit(
                ifNoneMatch != null && ifNoneMatch.strip().equals(ANY)
                        ? new Edit.Add(kind, id, written)
                        : new Edit.Correct(kind, id, written, EditDesk.seen(ifMatch)),
                reason);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.CONTRIBUTORS)
    @Operation(
            summary = "Withdraw an entry",
            description = "Refused while other entries refer to it. Older revisions keep it.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = PublishedView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = Proposal.class)))
    public RestResponse<Object> withdraw(
            @RestPath String id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Parameter(required = true, description = "Why; it goes into the history") @RestQuery @Nullable
                    String reason) {
        return desk.submit(
                new Edit.Withdraw(kind, Id.checked("id", id), EditDesk.seen(ifMatch)),
                forms.text(EditForm.REASON, reason));
    }
}
