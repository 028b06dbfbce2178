package dev.assay.catalog.source;

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

/// Where facts come from.
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
public class SourceResource {

    private final CatalogReads reads;

    SourceResource(CatalogReads reads) {
        this.reads = reads;
    }

    @GET
    @Operation(operationId = "listSources", summary = "All sources, by id")
    public RestResponse<Page<Source>> list(
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String limit,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        var request = Page.Request.of(after, limit);
        return reads.answer(
                address,
                headers,
                catalog -> Page.of(
                        catalog, catalog.entries(Source.class), request, "/api/v1/sources", Function.identity()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSource", summary = "One source")
    public RestResponse<Source> get(@RestPath String id, @Context UriInfo address, @Context HttpHeaders headers) {
        return reads.entry(
                address,
                headers,
                catalog -> catalog.entries(Source.class)
                        .find(Id.checked("id", id))
                        .orElseThrow(() -> new CatalogRefusal.Unknown("source", id)));
    }
}
