package dev.assay.catalog.overview;

import dev.assay.catalog.fact.Disagreement;
import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.revision.CatalogReads;
import dev.assay.catalog.revision.Page;
import dev.assay.catalog.revision.Word;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Where sources contradict each other.
@Path("/api/v1/disagreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class DisagreementResource {

    private final CatalogReads reads;

    DisagreementResource(CatalogReads reads) {
        this.reads = reads;
    }

    @GET
    @Operation(
            operationId = "listDisagreements",
            summary = "Conflicts and disagreements, the largest first",
            description =
                    "How large one is goes from 0 to 1: 1 less the inverse of the factor between two figures, or the"
                            + " share of the scale between two levels.")
    public RestResponse<DisagreementList> list(
            @Parameter(description = "conflict or disagreement; both if absent") @RestQuery @Nullable String kind,
            @Parameter(description = "A slug; all technologies if absent") @RestQuery @Nullable String technology,
            @Parameter(description = "A category of attributes; all if absent") @RestQuery @Nullable String category,
            @Parameter(description = "1 to 500; 100 if absent") @RestQuery @Nullable String limit,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        Predicate<DisagreementList.Item> wanted = item ->
                (technology == null || technology.equals(item.disagreement().technology()))
                        && (category == null || category.equals(item.category()));
        int most = Page.Request.of(null, limit).limit();
        if (kind == null) {
            return reads.answer(address, headers, catalog -> DisagreementList.of(catalog, wanted, most));
        }
        Disagreement.Kind only = Word.parse(Disagreement.Kind.class, kind)
                .orElseThrow(() ->
                        new CatalogRefusal.BadParameter("kind", "one of " + Word.choices(Disagreement.Kind.class)));
        return reads.answer(
                address,
                headers,
                catalog -> DisagreementList.of(
                        catalog, wanted.and(item -> item.disagreement().kind() == only), most));
    }
}
