package dev.assay.catalog.tradeoff;

import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.CatalogReads;
import dev.assay.catalog.source.Source;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Strengths and weaknesses of one technology.
@Path("/api/v1/technologies/{slug}/trade-offs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Technologies")
public class TradeOffResource {

    private final CatalogReads reads;

    TradeOffResource(CatalogReads reads) {
        this.reads = reads;
    }

    /// Strengths and weaknesses with the sources that say so.
    public record TradeOffs(int revision, List<TradeOff> items, List<Source> sources) {

        static TradeOffs of(Technology technology, Catalog catalog) {
            List<TradeOff> items = catalog.entries(TradeOff.class).all().stream()
                    .filter(tradeOff -> tradeOff.technology().equals(technology.slug()))
                    .toList();
            List<Source> sources = items.stream()
                    .flatMap(tradeOff -> tradeOff.sources().stream())
                    .distinct()
                    .sorted()
                    .map(id -> catalog.entries(Source.class).find(id).orElseThrow())
                    .toList();
            return new TradeOffs(catalog.revision().number(), items, sources);
        }
    }

    @GET
    @Operation(
            operationId = "listTradeOffs",
            summary = "Strengths and weaknesses of one technology, with their sources")
    public RestResponse<TradeOffs> list(@RestPath String slug, @Context UriInfo address, @Context HttpHeaders headers) {
        return reads.answer(address, headers, catalog -> TradeOffs.of(Technology.find(slug, "slug", catalog), catalog));
    }
}
