package dev.assay.catalog.editing;

import dev.assay.catalog.account.Caller;
import dev.assay.catalog.account.Role;
import dev.assay.catalog.form.FieldReader;
import dev.assay.catalog.form.Forms;
import dev.assay.catalog.revision.Revision;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// A revision that changes nothing and tells everything.
@Path("/api/v1/revisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions")
public class RepublicationResource {

    private final Republication republication;
    private final Forms forms;
    private final Caller caller;

    RepublicationResource(Republication republication, Forms forms, Caller caller) {
        this.republication = republication;
        this.forms = forms;
        this.caller = caller;
    }

    /// Why everything is told anew.
    public record NewRevision(
            @Schema(examples = "The broker lost its topics") String reason) {

        static NewRevision read(FieldReader fields) {
            return new NewRevision(fields.text("reason", FieldReader.LONG));
        }
    }

    @POST
    @RolesAllowed(Role.ADMINS)
    @Operation(
            operationId = "publishAnew",
            summary = "Publish the catalogue once more as it is, and tell other services all of it",
            description = "For when the broker lost its topics, or the database was put back to an earlier time. The"
                    + " number of the revision is higher than any on the topics; what is on them and no longer in the"
                    + " catalogue is withdrawn there. 503 while the broker doesn't answer.")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = Revision.class)))
    public RestResponse<Revision> publish(
            @RequestBody(content = @Content(schema = @Schema(implementation = NewRevision.class))) byte[] body) {
        NewRevision given = forms.read(body, NewRevision::read);
        Revision revision = republication.publish(caller.name(), given.reason());
        return ResponseBuilder.<Revision>created(URI.create("/api/v1/revisions/" + revision.number()))
                .entity(revision)
                .build();
    }
}
