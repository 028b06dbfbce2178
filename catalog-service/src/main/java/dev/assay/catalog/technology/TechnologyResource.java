package dev.assay.catalog.technology;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.fact.FactIndex;
import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.revision.Catalog;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Technologies and their facts.
@Path("/api/v1/technologies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Technologies")
public class TechnologyResource {

    private final CatalogReads reads;

    TechnologyResource(CatalogReads reads) {
        this.reads = reads;
    }

    @GET
    @Operation(operationId = "listTechnologies", summary = "All technologies, by slug")
    public RestResponse<Page<TechnologyView>> list(
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String limit,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        var request = Page.Request.of(after, limit);
        return reads.answer(address, headers, catalog -> {
            FactIndex facts = FactIndex.of(catalog);
            return Page.of(
                    catalog,
                    catalog.entries(Technology.class),
                    request,
                    "/api/v1/technologies",
                    technology -> TechnologyView.of(technology, facts));
        });
    }

    @GET
    @Path("/{slug}")
    @Operation(operationId = "getTechnology", summary = "One technology")
    public RestResponse<TechnologyView> get(
            @RestPath String slug, @Context UriInfo address, @Context HttpHeaders headers) {
        return reads.entry(address, headers, catalog -> TechnologyView.of(find(slug, catalog), FactIndex.of(catalog)));
    }

    @GET
    @Path("/{slug}/facts")
    @Operation(
            operationId = "listFacts",
            summary = "What sources say of one technology, and where they contradict each other",
            description = "All facts, or those of one attribute, with the attributes and sources that they refer to.")
    public RestResponse<FactSheet> facts(
            @RestPath String slug,
            @RestQuery @Nullable String attribute,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        return reads.answer(address, headers, catalog -> {
            Technology technology = find(slug, catalog);
            if (attribute != null && !catalog.entries(Attribute.class).contains(Id.checked("attribute", attribute))) {
                throw new CatalogRefusal.Unknown("attribute", attribute);
            }
            return FactSheet.of(technology, attribute, catalog);
        });
    }

    private static Technology find(String slug, Catalog catalog) {
        return Technology.find(slug, "slug", catalog);
    }
}
