package dev.assay.catalog.sample;

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

/// The same small programs in each technology.
@Path("/api/v1/technologies/{slug}/samples")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Technologies")
public class SampleResource {

    private final CatalogReads reads;
    private final ShippedSamples shipped;

    SampleResource(CatalogReads reads, ShippedSamples shipped) {
        this.reads = reads;
        this.shipped = shipped;
    }

    @GET
    @Operation(
            operationId = "getTechnologySamples",
            summary = "The same small programs in one technology",
            description =
                    "A greeting, JSON with validation, and an echo over WebSocket, written for this catalogue: with"
                            + " the versions they are for, and whether the tests of this build run them.")
    public RestResponse<TechnologySamples> get(
            @RestPath String slug, @Context UriInfo address, @Context HttpHeaders headers) {
        return reads.entry(
                address,
                headers,
                catalog -> shipped.of(Technology.find(slug, "slug", catalog).slug()));
    }
}
