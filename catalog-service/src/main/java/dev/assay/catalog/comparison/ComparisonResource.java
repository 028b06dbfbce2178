package dev.assay.catalog.comparison;

import dev.assay.catalog.ready.Ready;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.CatalogReads;
import dev.assay.catalog.revision.CurrentCatalog;
import dev.assay.catalog.technology.Technology;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Technologies side by side.
@Path("/api/v1/comparisons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comparisons")
public class ComparisonResource {

    private final CatalogReads reads;
    private final CurrentCatalog current;

    ComparisonResource(CatalogReads reads, CurrentCatalog current) {
        this.reads = reads;
        this.current = current;
    }

    @GET
    @Ready
    @Path("/{technologies}")
    @Operation(
            operationId = "compare",
            summary = "Two to five technologies side by side",
            description = "Every attribute with the facts of all sides. A difference is given for each two of them, and"
                    + " only where it can be computed; where it can't, the reasons are. Another order of the slugs"
                    + " redirects to the alphabetical one.")
    public RestResponse<ComparisonView> compare(
            @Parameter(description = "Two to five slugs in alphabetical order", example = "express-vs-flask") @RestPath
                    String technologies,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        Compared asked = Compared.parse(technologies);
        if (!asked.isInOrder()) {
            found(asked, current.get());
            return ResponseBuilder.<ComparisonView>create(RestResponse.Status.PERMANENT_REDIRECT)
                    .header(HttpHeaders.LOCATION, "/api/v1/comparisons/" + asked.inOrder())
                    .build();
        }
        return reads.answer(address, headers, catalog -> new Comparison(catalog, found(asked, catalog)).view());
    }

    private static List<Technology> found(Compared asked, Catalog catalog) {
        return asked.slugs().stream()
                .map(slug -> Technology.find(slug, "technologies", catalog))
                .toList();
    }
}
