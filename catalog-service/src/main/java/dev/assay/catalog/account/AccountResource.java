package dev.assay.catalog.account;

import dev.assay.catalog.form.FieldReader;
import dev.assay.catalog.form.Forms;
import dev.assay.catalog.revision.Id;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// The accounts, for administrators.
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountResource {

    private final Accounts accounts;
    private final Forms forms;
    private final Caller caller;

    AccountResource(Accounts accounts, Forms forms, Caller caller) {
        this.accounts = accounts;
        this.forms = forms;
        this.caller = caller;
    }

    /// All accounts.
    public record AccountList(List<Account> items) {}

    /// An account to be made.
    public record NewAccount(@Schema(examples = "ada") String name, Role role) {

        static NewAccount read(FieldReader fields) {
            return new NewAccount(fields.id("name"), fields.word("role", Role.class, Role.CONTRIBUTOR));
        }
    }

    /// What an account may do from now on.
    public record AccountChange(Role role, boolean disabled) {

        static AccountChange read(FieldReader fields) {
            return new AccountChange(fields.word("role", Role.class, Role.CONTRIBUTOR), fields.truth("disabled"));
        }
    }

    /// An account with the password that was made for it.
    ///
    /// @param password to be told to its owner, who changes it; it is not shown again
    public record AccountWithPassword(String name, Role role, String password) {

        static RestResponse<AccountWithPassword> created(Accounts.WithPassword made) {
            return ResponseBuilder.create(
                            Status.CREATED,
                            new AccountWithPassword(
                                    made.account().name(), made.account().role(), made.password()))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
    }

    @GET
    @RolesAllowed(Role.ADMINS)
    @Operation(operationId = "listAccounts", summary = "All accounts, by name")
    public RestResponse<AccountList> list() {
        return ResponseBuilder.ok(new AccountList(accounts.all()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @RolesAllowed(Role.ADMINS)
    @Operation(operationId = "createAccount", summary = "Make an account, with a password that is shown once")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = AccountWithPassword.class)))
    public RestResponse<AccountWithPassword> create(
            @RequestBody(content = @Content(schema = @Schema(implementation = NewAccount.class))) byte[] body) {
        NewAccount given = forms.read(body, NewAccount::read);
        return AccountWithPassword.created(accounts.create(given.name(), given.role(), caller));
    }

    @PUT
    @Path("/{name}")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            operationId = "changeAccount",
            summary = "Change the role of an account, disable it, or enable it again",
            description = "A disabled account is signed out everywhere. One administrator always remains.")
    public Account change(
            @RestPath String name,
            @RequestBody(content = @Content(schema = @Schema(implementation = AccountChange.class))) byte[] body) {
        AccountChange given = forms.read(body, AccountChange::read);
        return accounts.change(Id.checked("name", name), given.role(), given.disabled(), caller);
    }

    @POST
    @Path("/{name}/password-resets")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            operationId = "resetPassword",
            summary = "Give an account a new password, which is shown once; its sessions end")
    @APIResponse(
            responseCode = "201",
            description = "Reset",
            content = @Content(schema = @Schema(implementation = AccountWithPassword.class)))
    public RestResponse<AccountWithPassword> resetPassword(@RestPath String name) {
        return AccountWithPassword.created(accounts.resetPassword(Id.checked("name", name), caller));
    }
}
