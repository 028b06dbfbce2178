package dev.assay.recommender.replica;

import dev.assay.recommender.database.Database;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The catalogue as recommendations were drawn from it, at each revision that one was. It holds the records themselves,
/// each once, and puts a revision together from them as the replica did.
@Singleton
public class CatalogArchive {

    private final Database database;
    private final CatalogRecordRepository records;
    private final CatalogReplica replica;
    private volatile long kept;
    private volatile @Nullable ClosedCatalog lastRead;

    CatalogArchive(Database database, CatalogRecordRepository records, CatalogReplica replica) {
        this.database = database;
        this.records = records;
        this.replica = replica;
    }

    /// Keeps a revision, which has to be before anything drawn from it is stored. Once kept it costs nothing.
    public void keep(ClosedCatalog catalog) {
        if (catalog.revision() == kept) {
            return;
        }
        database.inTransaction(() -> {
            long before = records.newestKept(CatalogEventReader.REVISIONS, catalog.revision())
                    .orElse(0L);
            catalog.records().stream()
                    .filter(record -> record.revision() > before)
                    .forEach(records::keep);
            return before;
        });
        kept = catalog.revision();
    }

    /// The catalogue at a revision that was kept.
    public Optional<ClosedCatalog> at(long revision) {
        Predicate<ClosedCatalog> isAsked = catalog -> catalog.revision() == revision;
        return replica.closed()
                .filter(isAsked)
                .or(() -> Optional.ofNullable(lastRead).filter(isAsked))
                .or(() -> read(revision));
    }

    private Optional<ClosedCatalog> read(long revision) {
        CatalogStates states = new CatalogStates();
        Optional<ClosedCatalog> read = database.inTransaction(() -> records.at(revision)).stream()
                .map(CatalogEventReader::read)
                .flatMap(event -> states.apply(event).stream())
                .filter(closed -> closed.revision() == revision)
                .findFirst();
        read.ifPresent(catalog -> lastRead = catalog);
        return read;
    }
}
