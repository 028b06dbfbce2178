package dev.assay.catalog.suggestion;

import dev.assay.catalog.account.Caller;
import dev.assay.catalog.account.Role;
import dev.assay.catalog.client.Client;
import dev.assay.catalog.form.FieldReader;
import dev.assay.catalog.form.Forms;
import dev.assay.catalog.revision.CurrentCatalog;
import dev.assay.catalog.revision.Numbered;
import dev.assay.catalog.revision.Word;
import jakarta.annotation.security.PermitAll;
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
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/// What anybody suggests, for editors to read.
@Path("/api/v1/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class SuggestionResource {

    private final Suggestions suggestions;
    private final CurrentCatalog current;
    private final Forms forms;
    private final Caller caller;
    private final Client client;

    SuggestionResource(Suggestions suggestions, CurrentCatalog current, Forms forms, Caller caller, Client client) {
        this.suggestions = suggestions;
        this.current = current;
        this.forms = forms;
        this.caller = caller;
        this.client = client;
    }

    /// Why a suggestion is accepted or declined.
    @Schema(name = "SuggestionDecision")
    public record Reason(
            @Schema(examples = "Corrected in revision 12") String reason) {}

    @POST
    @PermitAll
    @Operation(
            operationId = "suggest",
            summary = "Tell the editors what is wrong or missing, and what says so",
            description = "Open to all, some at a time: 429 with Retry-After.")
    @APIResponse(
            responseCode = "202",
            description = "Waiting for an editor",
            content = @Content(schema = @Schema(implementation = Suggestion.class)))
    public RestResponse<Suggestion> suggest(
            @RequestBody(content = @Content(schema = @Schema(implementation = NewSuggestion.class))) byte[] body) {
        var known = current.get().contents();
        NewSuggestion suggested = forms.read(body, fields -> NewSuggestion.read(fields, known));
        return answer(Status.ACCEPTED, suggestions.add(suggested, client.network()));
    }

    @GET
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "listSuggestions", summary = "Suggestions, the newest first")
    public RestResponse<Numbered.Page<Suggestion>> list(
            @Parameter(schema = @Schema(implementation = SuggestionState.class)) @RestQuery @Nullable String state,
            @Parameter(description = "Only suggestions with a smaller number") @RestQuery @Nullable String before) {
        SuggestionState wanted = Word.wanted(SuggestionState.class, "state", state);
        return answer(
                Status.OK,
                Numbered.page(
                        suggestions.list(wanted, Numbered.below(before), Numbered.SHOWN + 1),
                        Suggestion::number,
                        "/api/v1/suggestions",
                        wanted));
    }

    @POST
    @Path("/{number}/acceptance")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            operationId = "acceptSuggestion",
            summary = "Accept a suggestion, saying what became of it",
            description = "The edit that it leads to is made by itself.")
    public RestResponse<Suggestion> accept(
            @RestPath String number,
            @RequestBody(content = @Content(schema = @Schema(implementation = Reason.class))) byte[] body) {
        return decide(number, SuggestionState.ACCEPTED, body);
    }

    @POST
    @Path("/{number}/declination")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "declineSuggestion", summary = "Decline a suggestion, with the reason")
    public RestResponse<Suggestion> decline(
            @RestPath String number,
            @RequestBody(content = @Content(schema = @Schema(implementation = Reason.class))) byte[] body) {
        return decide(number, SuggestionState.DECLINED, body);
    }

    @DELETE
    @Path("/{number}")
    @RolesAllowed(Role.ADMINS)
    @Operation(operationId = "removeSuggestion", summary = "Remove what should never have been sent")
    public void remove(@RestPath String number) {
        suggestions.remove(Numbered.number("number", number), caller);
    }

    private RestResponse<Suggestion> decide(String number, SuggestionState state, byte[] body) {
        String reason = forms.read(body, fields -> fields.text("reason", FieldReader.LONG));
        return answer(Status.OK, suggestions.decide(Numbered.number("number", number), state, reason, caller));
    }

    private static <T> RestResponse<T> answer(Status status, T view) {
        return ResponseBuilder.create(status, view)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
