package dev.assay.catalog.overview;

import dev.assay.catalog.revision.CatalogReads;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// How much the catalogue knows.
@Path("/api/v1/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class CoverageResource {

    private final CatalogReads reads;

    CoverageResource(CatalogReads reads) {
        this.reads = reads;
    }

    @GET
    @Operation(
            operationId = "getCoverage",
            summary = "What is known of what one would expect, and how old it is",
            description =
                    "An attribute is known by a fact about a technology's normal set-up that is neither doubtful,"
                            + " suspicious nor deprecated, and expected of all technologies of a kind of which it is known of one.")
    public RestResponse<Coverage> get(@Context UriInfo address, @Context HttpHeaders headers) {
        return reads.answer(address, headers, Coverage::of);
    }
}
