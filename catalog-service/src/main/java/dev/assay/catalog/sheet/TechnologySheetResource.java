package dev.assay.catalog.sheet;

import dev.assay.catalog.ready.Ready;
import dev.assay.catalog.revision.CatalogReads;
import dev.assay.catalog.technology.Technology;
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

/// What a page about one technology needs.
@Path("/api/v1/technologies/{slug}/sheet")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sheets", description = "Everything about one thing, in one answer")
public class TechnologySheetResource {

    private final CatalogReads reads;

    TechnologySheetResource(CatalogReads reads) {
        this.reads = reads;
    }

    @GET
    @Ready
    @Operation(
            operationId = "getTechnologySheet",
            summary = "Everything about one technology",
            description =
                    "Its card, facts, contradictions, strengths and weaknesses, case studies, what sources concluded, use cases,"
                            + " questions, and comparisons with it.")
    public RestResponse<TechnologySheet> get(
            @RestPath String slug, @Context UriInfo address, @Context HttpHeaders headers) {
        return reads.answer(
                address, headers, catalog -> TechnologySheet.of(Technology.find(slug, "slug", catalog), catalog));
    }
}
