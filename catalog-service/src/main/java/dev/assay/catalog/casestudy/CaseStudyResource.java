package dev.assay.catalog.casestudy;

import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.CatalogReads;
import dev.assay.catalog.revision.Entries;
import dev.assay.catalog.revision.Id;
import dev.assay.catalog.revision.Page;
import dev.assay.catalog.technology.Technology;
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

/// Published cases.
@Path("/api/v1/case-studies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Case studies")
public class CaseStudyResource {

    private final CatalogReads reads;

    CaseStudyResource(CatalogReads reads) {
        this.reads = reads;
    }

    @GET
    @Operation(operationId = "listCaseStudies", summary = "Case studies, by id; of one technology if asked")
    public RestResponse<Page<CaseStudy>> list(
            @RestQuery @Nullable String technology,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String limit,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        var request = Page.Request.of(after, limit);
        return reads.answer(address, headers, catalog -> {
            if (technology == null) {
                return Page.of(
                        catalog,
                        catalog.entries(CaseStudy.class),
                        request,
                        "/api/v1/case-studies",
                        Function.identity());
            }
            String slug = Technology.find(technology, "technology", catalog).slug();
            return Page.of(
                    catalog,
                    about(slug, catalog),
                    request,
                    "/api/v1/case-studies?technology=" + slug,
                    Function.identity());
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCaseStudy", summary = "One case study")
    public RestResponse<CaseStudy> get(@RestPath String id, @Context UriInfo address, @Context HttpHeaders headers) {
        return reads.entry(
                address,
                headers,
                catalog -> catalog.entries(CaseStudy.class)
                        .find(Id.checked("id", id))
                        .orElseThrow(() -> new CatalogRefusal.Unknown("case study", id)));
    }

    private static Entries<CaseStudy> about(String technology, Catalog catalog) {
        return Entries.of(catalog.entries(CaseStudy.class).all().stream()
                .filter(study -> study.technologies().contains(technology))
                .toList());
    }
}
