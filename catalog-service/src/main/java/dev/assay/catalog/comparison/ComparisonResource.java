package dev.assay.catalog.comparison;

import dev.assay.catalog.problem.CatalogRefusal;
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
    @Path("/{pair}")
    @Operation(
            operationId = "compare",
            summary = "Two technologies side by side",
            description = "Every attribute with the facts of both sides. A difference is given only where it can be"
                    + " computed; where it can't, the reasons are. The other order of a pair redirects to this one.")
    public RestResponse<ComparisonView> compare(
            @Parameter(description = "Two slugs in alphabetical order", example = "express-vs-flask") @RestPath
                    String pair,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        Pair asked = Pair.parse(pair);
        if (!asked.isInOrder()) {
            Catalog catalog = current.get();
            Technology.find(asked.first(), "pair", catalog);
            Technology.find(asked.second(), "pair", catalog);
            return ResponseBuilder.<ComparisonView>create(RestResponse.Status.PERMANENT_REDIRECT)
                    .header(HttpHeaders.LOCATION, "/api/v1/comparisons/" + asked.inOrder())
                    .build();
        }
        return reads.answer(
                address,
                headers,
                catalog -> new Comparison(
                                catalog,
                                Technology.find(asked.first(), "pair", catalog),
                                Technology.find(asked.second(), "pair", catalog))
                        .view());
    }

    /// Two slugs as the path names them.
    private record Pair(String first, String second) {

        private static final String FORM = "two different slugs with \"-vs-\" between them";

        static Pair parse(String pair) {
            int at = pair.indexOf(Technology.PAIR_SEPARATOR);
            if (at < 0) {
                throw new CatalogRefusal.BadParameter("pair", FORM);
            }
            String first = pair.substring(0, at);
            String second = pair.substring(at + Technology.PAIR_SEPARATOR.length());
            if (!Technology.isSlug(first) || !Technology.isSlug(second)) {
                throw new CatalogRefusal.BadParameter("pair", FORM);
            }
            if (first.equals(second)) {
                throw new CatalogRefusal.NotComparable(first);
            }
            return new Pair(first, second);
        }

        boolean isInOrder() {
            return first.compareTo(second) < 0;
        }

        String inOrder() {
            return second + Technology.PAIR_SEPARATOR + first;
        }
    }
}
