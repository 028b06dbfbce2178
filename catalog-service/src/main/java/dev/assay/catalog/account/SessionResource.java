package dev.assay.catalog.account;

import dev.assay.catalog.client.Client;
import dev.assay.catalog.form.FieldReader;
import dev.assay.catalog.form.Forms;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// Signing in and out, and who one is signed in as.
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class SessionResource {

    private final Sessions sessions;
    private final Accounts accounts;
    private final Forms forms;
    private final Caller caller;
    private final Client client;

    SessionResource(Sessions sessions, Accounts accounts, Forms forms, Caller caller, Client client) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.forms = forms;
        this.caller = caller;
        this.client = client;
    }

    /// What to sign in with.
    public record Credentials(
            @Schema(examples = "ada") String name,

            @Schema(examples = "k3vnm-8tqax-zz2yc-w7hpe") String password) {

        static Credentials read(FieldReader fields) {
            return new Credentials(
                    fields.text("name", FieldReader.SHORT), fields.text("password", NewPassword.MOST_CHARACTERS));
        }
    }

    /// A session that was just begun.
    ///
    /// @param token for the header `Authorization: Bearer ...`; it is not shown again
    public record NewSession(String token, String account, Role role, Instant expiresAt) {}

    /// Who is signed in.
    @Schema(name = "Session")
    public record SessionView(String account, Role role) {}

    @POST
    @PermitAll
    @Operation(
            operationId = "signIn",
            summary = "Sign in",
            description = "Wrong attempts slow the same client down: 429 with Retry-After.")
    @APIResponse(
            responseCode = "201",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = NewSession.class)))
    public RestResponse<NewSession> signIn(
            @RequestBody(content = @Content(schema = @Schema(implementation = Credentials.class))) byte[] body) {
        Credentials given = forms.read(body, Credentials::read);
        var begun = sessions.begin(given.name(), given.password(), client.network());
        return ResponseBuilder.create(
                        Status.CREATED,
                        new NewSession(
                                begun.token().text(),
                                begun.account().name(),
                                begun.account().role(),
                                begun.expiresAt()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/current")
    @RolesAllowed(Role.CONTRIBUTORS)
    @Operation(operationId = "getSession", summary = "Who one is signed in as")
    public RestResponse<SessionView> current() {
        return ResponseBuilder.ok(new SessionView(caller.name(), caller.role()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("/current")
    @RolesAllowed(Role.CONTRIBUTORS)
    @Operation(operationId = "signOut", summary = "Sign out: the token is worth nothing from now on")
    public void signOut() {
        sessions.end(caller);
    }

    @PUT
    @Path("/current/password")
    @RolesAllowed(Role.CONTRIBUTORS)
    @Operation(operationId = "changePassword", summary = "Change one's own password; all sessions end")
    public void changePassword(
            @RequestBody(content = @Content(schema = @Schema(implementation = NewPassword.class))) byte[] body) {
        NewPassword given = forms.read(body, fields -> NewPassword.read(fields, caller.name()));
        accounts.changePassword(caller, given.current(), given.replacement(), client.network());
    }
}
