package dev.assay.catalog.editing;

import dev.assay.catalog.form.Forms;
import dev.assay.catalog.revision.CatalogReads;
import dev.assay.catalog.revision.Entry;
import dev.assay.catalog.revision.Id;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// The same for kinds whose entries are read one by one only to be edited.
abstract class EntryReadingAndWriting<E extends Entry> extends EntryWriting {

    private final EntryKind kind;
    private final Class<E> type;
    private final CatalogReads reads;

    EntryReadingAndWriting(EntryKind kind, Class<E> type, EditDesk desk, Forms forms, CatalogReads reads) {
        super(kind, desk, forms);
        this.kind = kind;
        this.type = type;
        this.reads = reads;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One entry")
    public RestResponse<E> get(@RestPath String id, @Context UriInfo address, @Context HttpHeaders headers) {
        return reads.entry(address, headers, catalog -> type.cast(kind.find(catalog.contents(), Id.checked("id", id))));
    }
}
