package dev.assay.catalog.editing;

import dev.assay.catalog.account.Role;
import dev.assay.catalog.editing.EditDesk.PublishedView;
import dev.assay.catalog.form.Forms;
import dev.assay.catalog.question.Question;
import dev.assay.catalog.revision.CatalogReads;
import dev.assay.catalog.revision.Id;
import dev.assay.catalog.source.SourceVerdict;
import dev.assay.catalog.tradeoff.TradeOff;
import dev.assay.catalog.usecase.Fit;
import dev.assay.catalog.usecase.UseCase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The collections that entries are written into, one for each kind, with what only some of them have.
final class EntryCollections {

    private EntryCollections() {}

    @Path("/api/v1/technologies")
    @Tag(name = "Editing")
    public static class Technologies extends EntryWriting {
        Technologies(EditDesk desk, Forms forms) {
            super(EntryKind.TECHNOLOGY, desk, forms);
        }
    }

    @Path("/api/v1/attributes")
    @Tag(name = "Editing")
    public static class Attributes extends EntryWriting {
        Attributes(EditDesk desk, Forms forms) {
            super(EntryKind.ATTRIBUTE, desk, forms);
        }
    }

    @Path("/api/v1/sources")
    @Tag(name = "Editing")
    public static class Sources extends EntryWriting {
        Sources(EditDesk desk, Forms forms) {
            super(EntryKind.SOURCE, desk, forms);
        }
    }

    @Path("/api/v1/case-studies")
    @Tag(name = "Editing")
    public static class CaseStudies extends EntryWriting {
        CaseStudies(EditDesk desk, Forms forms) {
            super(EntryKind.CASE_STUDY, desk, forms);
        }
    }

    /// Facts get their ids here, and are deprecated more often than withdrawn.
    @Path("/api/v1/facts")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    @Tag(name = "Editing")
    public static class Facts extends EntryWriting {
        private static final String EXAMPLE = """
                {"technology": "flask", "attribute": "throughput", "value": 3120, "unit": "req/s",
                 "conditions": {"connections": 64}, "source": "the-benchmarker-2026-02", "locator": "Table 1",
                 "quality": "measured", "reason": "It was missing"}
                """;

        Facts(EditDesk desk, Forms forms) {
            super(EntryKind.FACT, desk, forms);
        }

        /// Why a fact is deprecated.
        @Schema(name = "Deprecation")
        record Reason(
                @Schema(examples = "The same list of February 2024 gives the same figure")
                String reason) {}

        @POST
        @RolesAllowed(Role.CONTRIBUTORS)
        @Operation(
                operationId = "addFact",
                summary = "Add a fact",
                description = "It gets the next free number of its technology and attribute. What editors write is"
                        + " published; what contributors write becomes a proposal.")
        @APIResponse(
                responseCode = "201",
                description = "Added",
                content = @Content(schema = @Schema(implementation = PublishedView.class)))
        @APIResponse(
                responseCode = "202",
                description = "Proposed",
                content = @Content(schema = @Schema(implementation = Proposal.class)))
        public RestResponse<Object> add(
                @RequestBody(
                                content =
                                        @Content(
                                                schema = @Schema(implementation = Written.class),
                                                examples = @ExampleObject(name = "measured", value = EXAMPLE)))
                        byte[] body) {
            return desk.submit(
                    new Edit.AddFact(new String(body, StandardCharsets.UTF_8)), EditForm.reason(forms, body));
        }

        @POST
        @Path("/{id}/deprecation")
        @RolesAllowed(Role.CONTRIBUTORS)
        @Operation(
                operationId = "deprecateFact",
                summary = "Rank a fact behind all others, with the reason",
                description = "It stays readable, and leaves comparisons and scores.")
        @APIResponse(
                responseCode = "200",
                description = "Deprecated",
                content = @Content(schema = @Schema(implementation = PublishedView.class)))
        @APIResponse(
                responseCode = "202",
                description = "Proposed",
                content = @Content(schema = @Schema(implementation = Proposal.class)))
        public RestResponse<Object> deprecate(
                @RestPath String id,
                @RestHeader("If-Match") @Nullable String ifMatch,
                @RequestBody(content = @Content(schema = @Schema(implementation = Reason.class))) byte[] body) {
            return desk.submit(
                    new Edit.Deprecate(Id.checked("id", id), EditDesk.seen(ifMatch)),
                    EditForm.reasonAlone(forms, body));
        }
    }

    @Path("/api/v1/trade-offs")
    @Tag(name = "Editing")
    public static class TradeOffs extends EntryReadingAndWriting<TradeOff> {
        TradeOffs(EditDesk desk, Forms forms, CatalogReads reads) {
            super(EntryKind.TRADE_OFF, TradeOff.class, desk, forms, reads);
        }
    }

    @Path("/api/v1/source-verdicts")
    @Tag(name = "Editing")
    public static class SourceVerdicts extends EntryReadingAndWriting<SourceVerdict> {
        SourceVerdicts(EditDesk desk, Forms forms, CatalogReads reads) {
            super(EntryKind.SOURCE_VERDICT, SourceVerdict.class, desk, forms, reads);
        }
    }

    @Path("/api/v1/use-cases")
    @Tag(name = "Editing")
    public static class UseCases extends EntryReadingAndWriting<UseCase> {
        UseCases(EditDesk desk, Forms forms, CatalogReads reads) {
            super(EntryKind.USE_CASE, UseCase.class, desk, forms, reads);
        }
    }

    @Path("/api/v1/fits")
    @Tag(name = "Editing")
    public static class Fits extends EntryReadingAndWriting<Fit> {
        Fits(EditDesk desk, Forms forms, CatalogReads reads) {
            super(EntryKind.FIT, Fit.class, desk, forms, reads);
        }
    }

    @Path("/api/v1/questions")
    @Tag(name = "Editing")
    public static class Questions extends EntryReadingAndWriting<Question> {
        Questions(EditDesk desk, Forms forms, CatalogReads reads) {
            super(EntryKind.QUESTION, Question.class, desk, forms, reads);
        }
    }
}
