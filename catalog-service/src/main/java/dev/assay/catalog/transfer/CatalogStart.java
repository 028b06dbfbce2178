package dev.assay.catalog.transfer;

import dev.assay.catalog.account.FirstAdministrator;
import dev.assay.catalog.database.Schema;
import dev.assay.catalog.database.SchemaMismatch;
import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.revision.CatalogFollower;
import dev.assay.catalog.revision.Publication;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Prepares the database beside the start of the service, so that a database that is away delays readiness and nothing
/// else: brings the tables up to date, has what is in them served, fills an empty catalogue with the shipped one, and
/// makes the first account.
@Singleton
class CatalogStart {

    private static final Logger LOG = Logger.getLogger(CatalogStart.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Schema schema;
    private final CatalogFollower follower;
    private final CatalogImport catalogImport;
    private final FirstAdministrator administrator;
    private @Nullable Thread thread;

    CatalogStart(
            Schema schema, CatalogFollower follower, CatalogImport catalogImport, FirstAdministrator administrator) {
        this.schema = schema;
        this.follower = follower;
        this.catalogImport = catalogImport;
        this.administrator = administrator;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("catalog-start").daemon().start(this::prepare);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void prepare() {
        String said = "";
        while (true) {
            try {
                schema.prepare();
                serveAndFill();
                return;
            } catch (SchemaMismatch mismatch) {
                LOG.errorf("This build doesn't fit the tables, and won't become ready: %s", mismatch.getMessage());
                return;
            } catch (CatalogRefusal.BundleRefused refused) {
                refused.mistakes().forEach(mistake -> LOG.error(mistake.sentence()));
                return;
            } catch (Exception failed) {
                String why = why(failed);
                if (!why.equals(said)) {
                    LOG.warnf("%s; trying again until it works", why);
                }
                said = why;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static String why(Exception failed) {
        return failed instanceof FirstAdministrator.Untold
                ? String.valueOf(failed.getMessage())
                : "The database can't be prepared yet (%s)".formatted(failed.getMessage());
    }

    /// All others begin at the database afterwards, also where this fails. Beside it they would delay what
    /// readiness waits for: the catalogue, and a first answer from it.
    private void serveAndFill() {
        try {
            follower.catchUp();
            administrator.makeIfNone();
            importShipped();
        } finally {
            schema.open();
        }
    }

    private void importShipped() {
        catalogImport
                .takeIfEmpty(ShippedCatalog::bundle, "Assay", "The catalogue that Assay ships with")
                .filter(Publication.Published.class::isInstance)
                .ifPresent(published -> LOG.infof(
                        "Imported the shipped catalogue as revision %d",
                        published.catalog().revision().number()));
    }
}
