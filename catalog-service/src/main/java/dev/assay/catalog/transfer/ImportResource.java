package dev.assay.catalog.transfer;

import dev.assay.catalog.account.Caller;
import dev.assay.catalog.account.Role;
import dev.assay.catalog.fact.Suspicion;
import dev.assay.catalog.fact.Suspicions;
import dev.assay.catalog.form.Forms;
import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.CatalogReads;
import dev.assay.catalog.revision.Change;
import dev.assay.catalog.revision.ChangeKind;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.CurrentCatalog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Brings back what the export gives, changed or not: the whole catalogue at once.
@Path("/api/v1/catalog")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editing")
public class ImportResource {

    private static final Logger LOG = Logger.getLogger(ImportResource.class);

    /// Where the tag comes from that says what an import replaces.
    private static final String ADDRESS = "/api/v1/catalog";

    private static final String DRY_RUN = "dryRun";

    /// How long to wait for one's turn.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CatalogImport imports;
    private final CatalogReads reads;
    private final CurrentCatalog current;
    private final Forms forms;
    private final Caller caller;
    /// The largest archive and what is read of it take most of the memory that a service has.
    private final Semaphore turn = new Semaphore(1, true);

    ImportResource(CatalogImport imports, CatalogReads reads, CurrentCatalog current, Forms forms, Caller caller) {
        this.imports = imports;
        this.reads = reads;
        this.current = current;
        this.forms = forms;
        this.caller = caller;
    }

    /// What an import changes, or would.
    ///
    /// @param revision   that the catalogue is at, afterwards
    /// @param dryRun     whether nothing was changed
    /// @param counts     of changes, by kind of entry and by what becomes of them
    /// @param suspicions what is suspicious about the facts as they would be, and waits for a ruling
    public record ImportReport(
            int revision,
            boolean dryRun,
            Map<String, Map<ChangeKind, Long>> counts,
            List<Change> changes,
            List<Suspicion> suspicions) {

        static ImportReport of(Catalog before, Contents after, int revision, boolean dryRun) {
            List<Change> changes = after.since(before.contents());
            return new ImportReport(
                    revision,
                    dryRun,
                    changes.stream()
                            .collect(Collectors.groupingBy(
                                    Change::kind,
                                    TreeMap::new,
                                    Collectors.groupingBy(Change::change, TreeMap::new, Collectors.counting()))),
                    changes,
                    Suspicions.of(after).open());
        }
    }

    @PUT
    @Consumes(ExportResource.ZIP)
    @RolesAllowed(Role.ADMINS)
    @Operation(
            operationId = "importYaml",
            summary = "Replace everything by YAML files, such as an export gives",
            description = "The archive is complete: what it lacks is withdrawn. All of it is taken in, as one revision,"
                    + " or nothing. If-Match names the ETag of this address, as it was when the files were exported; a dry"
                    + " run needs none, changes nothing and says what would change. One archive is read at a time: who"
                    + " would have to wait long gets 429 with Retry-After.")
    @Parameter(
            name = DRY_RUN,
            in = ParameterIn.QUERY,
            description = "Only say what would change",
            schema = @Schema(type = SchemaType.BOOLEAN))
    public RestResponse<ImportReport> put(
            @Context UriInfo address,
            @Parameter(description = "Why; it goes into the history. Needed but for a dry run") @RestQuery @Nullable
                    String reason,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = ExportResource.ZIP,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream body) {
        if (isDryRun(address)) {
            return unshared(inTurn(() -> dryRun(body)));
        }
        if (ifMatch == null) {
            throw new CatalogRefusal.PreconditionMissing(
                    "Say what you replace: the ETag of %s, in the header If-Match.".formatted(ADDRESS));
        }
        String why = forms.text("reason", reason);
        return unshared(inTurn(() -> take(body, seen -> reads.match(ifMatch, seen, ADDRESS), why)));
    }

    private ImportReport dryRun(InputStream body) {
        Catalog before = current.get();
        return ImportReport.of(before, read(body), before.revision().number(), true);
    }

    private ImportReport take(InputStream body, Predicate<Catalog> isAsSeen, String why) {
        Catalog before = current.get();
        Contents after = read(body);
        Catalog published = imports.take(after, isAsSeen, caller.name(), why).catalog();
        LOG.infof("%s imported revision %d", caller.name(), published.revision().number());
        return ImportReport.of(before, after, published.revision().number(), false);
    }

    private Contents read(InputStream body) {
        try {
            return imports.read(Bundle.of(Archive.read(body.readAllBytes())));
        } catch (IOException cutOff) {
            throw new CatalogRefusal.MalformedBody("The body ended too early.");
        }
    }

    /// Does the work when nobody else's is being done. Until then the body stays with who sends it.
    private <T> T inTurn(Supplier<T> work) {
        if (!awaitTurn()) {
            throw new CatalogRefusal.TooBusy();
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private boolean awaitTurn() {
        try {
            return turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Whoever means yes and says it in another way must not get the opposite.
    private static boolean isDryRun(UriInfo address) {
        List<String> asked = address.getQueryParameters().getOrDefault(DRY_RUN, List.of("false"));
        if (asked.equals(List.of("true"))) {
            return true;
        }
        if (asked.equals(List.of("false"))) {
            return false;
        }
        throw new CatalogRefusal.BadParameter(DRY_RUN, "true or false");
    }

    private static <T> RestResponse<T> unshared(T report) {
        return ResponseBuilder.ok(report)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
