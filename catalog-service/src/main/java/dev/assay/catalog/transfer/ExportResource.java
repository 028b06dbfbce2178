package dev.assay.catalog.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.CatalogReads;
import dev.assay.catalog.revision.Entry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The whole catalogue to take away.
@Path("/api/v1/exports")
@Tag(name = "Exports")
public class ExportResource {

    static final String ZIP = "application/zip";

    private final CatalogReads reads;
    private final BundleWriter bundles;
    private final Tables tables;
    private final ObjectMapper json;

    ExportResource(CatalogReads reads, BundleWriter bundles, Tables tables, ObjectMapper json) {
        this.reads = reads;
        this.bundles = bundles;
        this.tables = tables;
        this.json = json;
    }

    @GET
    @Path("/catalog.yaml.zip")
    @Produces(ZIP)
    @Operation(
            operationId = "exportYaml",
            summary = "Everything as YAML files",
            description = "An import of these files gives the same catalogue, and its export the same bytes.")
    @APIResponse(responseCode = "200", description = "A ZIP archive", content = @Content(mediaType = ZIP))
    public RestResponse<StreamingOutput> yaml(@Context UriInfo address, @Context HttpHeaders headers) {
        return reads.download(
                address, headers, "yaml.zip", catalog -> out -> Archive.write(bundles.files(catalog.contents()), out));
    }

    @GET
    @Path("/catalog.csv.zip")
    @Produces(ZIP)
    @Operation(operationId = "exportCsv", summary = "Everything as CSV tables, one for each kind of entry")
    @APIResponse(responseCode = "200", description = "A ZIP archive", content = @Content(mediaType = ZIP))
    public RestResponse<StreamingOutput> csv(@Context UriInfo address, @Context HttpHeaders headers) {
        return reads.download(
                address, headers, "csv.zip", catalog -> out -> Archive.write(tables.files(catalog.contents()), out));
    }

    @GET
    @Path("/catalog.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "exportJson",
            summary = "Everything as one JSON document",
            description = "The revision, and a list for each kind of entry, each entry as its address serves it.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    public RestResponse<StreamingOutput> json(@Context UriInfo address, @Context HttpHeaders headers) {
        return reads.download(address, headers, "json", catalog -> out -> writeJson(catalog, out));
    }

    private void writeJson(Catalog catalog, OutputStream out) throws IOException {
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writePOJOField("revision", catalog.revision());
            for (var kind : BundleFiles.KINDS.entrySet()) {
                write(fieldName(kind.getKey()), catalog.entries(kind.getValue()).all(), generator);
            }
            write("facts", catalog.entries(Fact.class).all(), generator);
            generator.writeEndObject();
        }
    }

    private static void write(String field, Collection<? extends Entry> entries, JsonGenerator generator)
            throws IOException {
        generator.writeArrayFieldStart(field);
        for (Entry entry : entries) {
            generator.writePOJO(entry);
        }
        generator.writeEndArray();
    }

    /// `case-studies.yaml` becomes `caseStudies`.
    private static String fieldName(String file) {
        var name = new StringBuilder();
        for (String word : file.replace(".yaml", "").split("-", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
