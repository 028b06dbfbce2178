package dev.assay.catalog.transfer;

import dev.assay.catalog.problem.CatalogRefusal;
import dev.assay.catalog.revision.Announcer;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.Publication;
import dev.assay.catalog.revision.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Takes in a whole catalogue: all of it or nothing, as one revision, or as none where it says what is known already.
@ApplicationScoped
public class CatalogImport {

    private final Publisher publisher;
    private final Announcer announcer;
    private final Clock clock;

    CatalogImport(Publisher publisher, Announcer announcer, Clock clock) {
        this.publisher = publisher;
        this.announcer = announcer;
        this.clock = clock;
    }

    /// The contents that a bundle would bring.
    ///
    /// @throws CatalogRefusal.BundleRefused        with mistakes of the bundle, if it has any
    /// @throws CatalogRefusal.TooMuchForOneMessage if others couldn't be told of it
    Contents read(Bundle bundle) {
        Contents contents = BundleReader.read(bundle, today());
        announcer.requireTellable(contents);
        return contents;
    }

    /// Takes in what was read of a bundle.
    ///
    /// @param isAsSeen whether the catalogue that it replaces is the one that its author saw
    /// @param author   who takes it in
    /// @param reason   why, in a sentence
    /// @throws CatalogRefusal.Stale if the catalogue is another one by now
    @Transactional
    public Publication take(Contents contents, Predicate<Catalog> isAsSeen, String author, String reason) {
        return publisher.publish(
                current -> {
                    if (!current.filter(isAsSeen).isPresent()) {
                        throw new CatalogRefusal.Stale("The catalogue is not what you saw; export it again.");
                    }
                    return contents;
                },
                author,
                reason);
    }

    /// The same, unless there is a revision already.
    ///
    /// Of replicas that start together on an empty database, one imports; the others wait, and find a revision.
    /// Where there is one already, nothing is read.
    @Transactional
    Optional<Publication> takeIfEmpty(Supplier<Bundle> bundle, String author, String reason) {
        if (publisher.hasPublished()) {
            return Optional.empty();
        }
        return Optional.of(publisher.publish(
                current -> current.map(Catalog::contents).orElseGet(() -> BundleReader.read(bundle.get(), today())),
                author,
                reason));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
