package dev.assay.catalog.attribute;

import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.revision.CatalogReads;
import dev.assay.catalog.revision.Id;
import dev.assay.catalog.revision.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What technologies are compared by.
@Path("/api/v1/attributes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attributes")
public class AttributeResource {

    private final CatalogReads reads;

    AttributeResource(CatalogReads reads) {
        this.reads = reads;
    }

    @GET
    @Operation(operationId = "listAttributes", summary = "All attributes, by id")
    public RestResponse<Page<Attribute>> list(
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String limit,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        var request = Page.Request.of(after, limit);
        return reads.answer(
                address,
                headers,
                catalog -> Page.of(
                        catalog, catalog.entries(Attribute.class), request, "/api/v1/attributes", Function.identity()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAttribute", summary = "One attribute")
    public RestResponse<Attribute> get(@RestPath String id, @Context UriInfo address, @Context HttpHeaders headers) {
        return reads.entry(
                address,
                headers,
                catalog -> catalog.entries(Attribute.class)
                        .find(Id.checked("id", id))
                        .orElseThrow(() -> new CatalogRefusal.Unknown("attribute", id)));
    }
}
