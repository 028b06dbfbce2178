package dev.assay.catalog.revision;

import dev.assay.catalog.database.Coordination;
import dev.assay.catalog.problem.CatalogRefusal;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Makes contents the next revision of the catalogue. Publishes happen one after the other over all replicas: each
/// waits for the lock, so that each revision is the difference to the one before.
@Singleton
public class Publisher {

    /// The channel that tells replicas of a new revision.
    public static final String CHANNEL = "catalog_revision";

    /// The number of the lock that publishes take, of no meaning but different from the relay's.
    private static final long LOCK = 4_151_541_901L;

    private final StoredCatalog stored;
    private final CurrentCatalog known;
    private final Event<Catalog> published;
    private final Announcer announcer;
    private final Coordination coordination;
    private final Clock clock;

    Publisher(
            StoredCatalog stored,
            CurrentCatalog known,
            Event<Catalog> published,
            Announcer announcer,
            Coordination coordination,
            Clock clock) {
        this.stored = stored;
        this.known = known;
        this.published = published;
        this.announcer = announcer;
        this.coordination = coordination;
        this.clock = clock;
    }

    /// Whether there is any revision.
    public boolean hasPublished() {
        return stored.hasRevision();
    }

    /// Publishes within the caller's transaction.
    ///
    /// @param change makes the new contents from the current catalogue, which is empty before the first revision
    @Transactional(Transactional.TxType.MANDATORY)
    public Publication publish(Function<Optional<Catalog>, Contents> change, String author, String reason) {
        coordination.await(LOCK);
        Optional<Catalog> current = stored.newest(known.find());
        Contents before = current.map(Catalog::contents).orElse(Contents.EMPTY);
        Contents after = change.apply(current);
        if (after.equals(before)) {
            return new Publication.Unchanged(
                    current.orElseThrow(() -> new IllegalArgumentException("Nothing to publish")));
        }
        var catalog = new Catalog(
                revision(current.map(newest -> newest.revision().number()).orElse(0) + 1, author, reason), after);
        stored.add(before, catalog);
        announcer.announce(before, catalog);
        tell(catalog);
        return new Publication.Published(catalog);
    }

    /// Publishes what is current once more within the caller's transaction, as a revision of its own, and has all of it
    /// told. Its number is above all that others may have heard of, so there may be a gap before it.
    @Transactional(Transactional.TxType.MANDATORY)
    public Catalog publishAnew(String author, String reason) {
        coordination.await(LOCK);
        Catalog current = stored.newest(known.find()).orElseThrow(CatalogRefusal.NotLoaded::new);
        int newest = Math.max(current.revision().number(), announcer.newestHeard());
        var catalog = new Catalog(revision(newest + 1, author, reason), current.contents());
        stored.add(current.contents(), catalog);
        announcer.announceAnew(catalog);
        tell(catalog);
        return catalog;
    }

    /// The same, if that is still needed once no other publish is under way.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Catalog> publishAnewIf(BooleanSupplier isNeeded, String author, String reason) {
        coordination.await(LOCK);
        return isNeeded.getAsBoolean() ? Optional.of(publishAnew(author, reason)) : Optional.empty();
    }

    /// PostgreSQL keeps microseconds: what is announced must be what is read back.
    private Revision revision(int number, String author, String reason) {
        return new Revision(number, clock.instant().truncatedTo(ChronoUnit.MICROS), author, reason);
    }

    private void tell(Catalog catalog) {
        coordination.wake(CHANNEL);
        published.fire(catalog);
    }
}
