package dev.assay.catalog.revision;

import dev.assay.catalog.problem.CatalogRefusal;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The newest revision that this replica knows of.
@Singleton
public class CurrentCatalog {

    private final AtomicReference<@Nullable Catalog> newest = new AtomicReference<>();
    private final CompletableFuture<Catalog> first = new CompletableFuture<>();

    /// The newest catalogue.
    ///
    /// @throws CatalogRefusal.NotLoaded as long as none was read from the database
    public Catalog get() {
        return find().orElseThrow(CatalogRefusal.NotLoaded::new);
    }

    /// The newest catalogue, if any was read from the database yet.
    public Optional<Catalog> find() {
        return Optional.ofNullable(newest.get());
    }

    /// The first catalogue that this replica came to know, once it does. What is done then is done by who has found it,
    /// before they go on.
    public CompletionStage<Catalog> first() {
        return first.minimalCompletionStage();
    }

    /// Takes over what was published here as soon as it is committed, so that its author reads it.
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) Catalog published) {
        take(published);
    }

    /// Takes over a newer catalogue; an older one changes nothing.
    public void take(Catalog catalog) {
        newest.accumulateAndGet(catalog, (known, read) -> isNewer(read, known) ? read : known);
        first.complete(catalog);
    }

    private static boolean isNewer(@Nullable Catalog read, @Nullable Catalog known) {
        return known == null
                || (read != null && read.revision().number() > known.revision().number());
    }
}
