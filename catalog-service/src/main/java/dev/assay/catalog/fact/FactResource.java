package dev.assay.catalog.fact;

import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.revision.CatalogReads;
import dev.assay.catalog.revision.EntryHistory;
import dev.assay.catalog.revision.HistoryStep;
import dev.assay.catalog.revision.Id;
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

/// Single facts.
@Path("/api/v1/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts")
public class FactResource {

    private final CatalogReads reads;
    private final EntryHistory history;
    private final FactRepository facts;

    FactResource(CatalogReads reads, EntryHistory history, FactRepository facts) {
        this.reads = reads;
        this.history = history;
        this.facts = facts;
    }

    /// What became of one fact.
    ///
    /// @param items the oldest step first
    public record FactHistory(String id, List<HistoryStep<Fact>> items) {}

    @GET
    @Path("/{id}")
    @Operation(operationId = "getFact", summary = "One fact")
    public RestResponse<FactView> get(@RestPath String id, @Context UriInfo address, @Context HttpHeaders headers) {
        return reads.entry(
                address,
                headers,
                catalog -> catalog.entries(Fact.class)
                        .find(Id.checked("id", id))
                        .map(fact -> FactView.of(fact, Suspicions.of(catalog), Measurements.of(catalog)))
                        .orElseThrow(() -> new CatalogRefusal.Unknown("fact", id)));
    }

    @GET
    @Path("/{id}/history")
    @Operation(operationId = "getFactHistory", summary = "Who changed a fact when, why and how, the oldest step first")
    public RestResponse<FactHistory> history(
            @RestPath String id, @Context UriInfo address, @Context HttpHeaders headers) {
        return reads.answer(address, headers, catalog -> {
            var steps =
                    history.of(facts, Id.checked("id", id), catalog.revision().number());
            if (steps.isEmpty()) {
                throw new CatalogRefusal.Unknown("fact", id);
            }
            return new FactHistory(id, steps);
        });
    }
}
