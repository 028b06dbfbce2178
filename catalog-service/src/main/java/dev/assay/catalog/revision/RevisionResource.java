package dev.assay.catalog.revision;

import dev.assay.catalog.problem.CatalogRefusal;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What was published, and what each publish changed.
@Path("/api/v1/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions")
public class RevisionResource {

    private final CatalogReads reads;
    private final StoredCatalog stored;
    private final RevisionRepository revisions;

    RevisionResource(CatalogReads reads, StoredCatalog stored, RevisionRepository revisions) {
        this.reads = reads;
        this.stored = stored;
        this.revisions = revisions;
    }

    /// What lies between two revisions.
    ///
    /// @param since    the earlier one; 0 is the empty catalogue
    /// @param revision the later one
    public record Changes(int since, int revision, List<Change> items) {}

    @GET
    @Operation(operationId = "listRevisions", summary = "All revisions, the newest first")
    public RestResponse<Page<Revision>> list(
            @Parameter(description = "Only revisions before this one") @RestQuery @Nullable String before,
            @RestQuery @Nullable String limit,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        int most = Page.Request.of(null, limit).limit();
        return reads.answer(address, headers, catalog -> {
            int newest = catalog.revision().number();
            int first = before == null ? newest : Math.min(newest, Revision.number("before", before) - 1);
            List<Revision> found = revisions.upTo(first, most);
            boolean isLast = found.isEmpty() || found.getLast().number() == 1;
            String next = isLast
                    ? null
                    : "/api/v1/revisions?before=%d&limit=%d"
                            .formatted(found.getLast().number(), most);
            return new Page<>(newest, found, next);
        });
    }

    @GET
    @Path("/{number}")
    @Operation(operationId = "getRevision", summary = "Who published a revision, when and why")
    public RestResponse<Revision> get(@RestPath String number, @Context UriInfo address, @Context HttpHeaders headers) {
        int wanted = Revision.number("number", number);
        return reads.answer(address, headers, _ -> require(wanted));
    }

    @GET
    @Path("/{number}/changes")
    @Operation(operationId = "listChanges", summary = "What a revision changed, by kind and id")
    public RestResponse<Changes> changes(
            @RestPath String number,
            @Parameter(description = "An earlier revision, or 0; the one before if absent") @RestQuery @Nullable
                    String since,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        int later = Revision.number("number", number);
        int earlier = since == null ? Math.max(0, later - 1) : Revision.number("since", since);
        if (earlier > later) {
            throw new CatalogRefusal.BadParameter("since", "a revision before " + later);
        }
        return reads.answer(address, headers, _ -> {
            require(later);
            return new Changes(earlier, later, stored.changes(earlier, later));
        });
    }

    private Revision require(int number) {
        return revisions.find(number).orElseThrow(() -> new CatalogRefusal.Unknown("revision", String.valueOf(number)));
    }
}
