package dev.assay.catalog.sheet;

import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.ready.Ready;
import dev.assay.catalog.revision.CatalogReads;
import dev.assay.catalog.revision.Id;
import dev.assay.catalog.source.Source;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// What a page about one source needs.
@Path("/api/v1/sources/{id}/sheet")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sheets", description = "Everything about one thing, in one answer")
public class SourceSheetResource {

    private final CatalogReads reads;

    SourceSheetResource(CatalogReads reads) {
        this.reads = reads;
    }

    @GET
    @Ready
    @Operation(
            operationId = "getSourceSheet",
            summary = "One source with everything that rests on it",
            description =
                    "Facts, conclusions, strengths and weaknesses, case studies, fits and answers; and how often others say the"
                            + " same.")
    public RestResponse<SourceSheet> get(@RestPath String id, @Context UriInfo address, @Context HttpHeaders headers) {
        return reads.answer(
                address,
                headers,
                catalog -> SourceSheet.of(
                        catalog.entries(Source.class)
                                .find(Id.checked("id", id))
                                .orElseThrow(() -> new CatalogRefusal.Unknown("source", id)),
                        catalog));
    }
}
