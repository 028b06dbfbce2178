package dev.assay.catalog.overview;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.casestudy.CaseStudy;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.question.Question;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.CatalogReads;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.source.SourceVerdict;
import dev.assay.catalog.technology.Technology;
import dev.assay.catalog.tradeoff.TradeOff;
import dev.assay.catalog.usecase.Fit;
import dev.assay.catalog.usecase.UseCase;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The catalogue itself.
@Path("/api/v1/catalog")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class CatalogResource {

    private final CatalogReads reads;

    CatalogResource(CatalogReads reads) {
        this.reads = reads;
    }

    /// The current revision, and how many entries it has.
    @Schema(name = "Catalog")
    public record CatalogView(@Schema(examples = "1") int revision, Instant publishedAt, Counts counts) {

        static CatalogView of(Catalog catalog) {
            return new CatalogView(
                    catalog.revision().number(),
                    catalog.revision().publishedAt(),
                    new Counts(
                            catalog.entries(Technology.class).size(),
                            catalog.entries(Attribute.class).size(),
                            catalog.entries(Source.class).size(),
                            catalog.entries(Fact.class).size(),
                            catalog.entries(CaseStudy.class).size(),
                            catalog.entries(TradeOff.class).size(),
                            catalog.entries(SourceVerdict.class).size(),
                            catalog.entries(UseCase.class).size(),
                            catalog.entries(Fit.class).size(),
                            catalog.entries(Question.class).size()));
        }
    }

    /// How many entries of each kind there are.
    public record Counts(
            int technologies,
            int attributes,
            int sources,
            int facts,
            int caseStudies,
            int tradeOffs,
            int sourceVerdicts,
            int useCases,
            int fits,
            int questions) {}

    @GET
    @Operation(operationId = "getCatalog", summary = "The current revision and its size")
    public RestResponse<CatalogView> get(@Context UriInfo address, @Context HttpHeaders headers) {
        return reads.answer(address, headers, CatalogView::of);
    }
}
