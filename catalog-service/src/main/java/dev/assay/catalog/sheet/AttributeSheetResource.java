package dev.assay.catalog.sheet;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.ready.Ready;
import dev.assay.catalog.revision.CatalogReads;
import dev.assay.catalog.revision.Id;
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

/// What a page about one attribute needs.
@Path("/api/v1/attributes/{id}/sheet")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sheets", description = "Everything about one thing, in one answer")
public class AttributeSheetResource {

    private final CatalogReads reads;

    AttributeSheetResource(CatalogReads reads) {
        this.reads = reads;
    }

    @GET
    @Ready
    @Operation(
            operationId = "getAttributeSheet",
            summary = "One attribute across all technologies",
            description = "All facts of it by technology, with their contradictions and sources.")
    public RestResponse<AttributeSheet> get(
            @RestPath String id, @Context UriInfo address, @Context HttpHeaders headers) {
        return reads.answer(
                address,
                headers,
                catalog -> AttributeSheet.of(
                        catalog.entries(Attribute.class)
                                .find(Id.checked("id", id))
                                .orElseThrow(() -> new CatalogRefusal.Unknown("attribute", id)),
                        catalog));
    }
}
