package dev.assay.catalog.revision;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.assay.catalog.problem.CatalogRefusal;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// The catalogue at any revision: the newest from memory, an older one from the database. The last few that were asked
/// for are kept.
@Singleton
class CatalogRevisions {

    private static final int KEPT = 4;

    private final CurrentCatalog current;
    private final LoadingCache<Integer, Catalog> past;

    CatalogRevisions(CurrentCatalog current, StoredCatalog stored) {
        this.current = current;
        this.past = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .build(number -> stored.at(number)
                        .orElseThrow(() -> new CatalogRefusal.Unknown("revision", String.valueOf(number))));
    }

    /// The catalogue at a revision.
    ///
    /// @param number as a client wrote it; null for the newest
    /// @throws CatalogRefusal if it is no number, or no revision has it
    Catalog at(@Nullable String number) {
        return number == null ? current.get() : at(Revision.number("revision", number));
    }

    Catalog at(int number) {
        Catalog newest = current.get();
        return number == newest.revision().number() ? newest : past.get(number);
    }
}
