package dev.assay.recommender.replica;

import dev.assay.recommender.replica.CatalogEvent.Ignored;
import dev.assay.recommender.replica.CatalogEvent.RevisionPublished;
import dev.assay.recommender.replica.CatalogEvent.TechnologyChanged;
import dev.assay.recommender.replica.CatalogEvent.TechnologyWithdrawn;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Puts closed revisions together from events that come in any order between the topics, and more than once.
///
/// States of technologies and lists of revisions are on topics of their own, so a state may arrive before the revision
/// that it belongs to, or after it. A revision is closed once every technology in its list is held in exactly the state
/// that the list names. If a newer state is held already, the revision can't be closed any more; that newer state
/// belongs
/// to a later revision, which follows. Until then the last closed revision stays. An older state or list never replaces
/// a
/// newer one. Not for use by several threads.
final class CatalogStates {

    private final Map<String, Technology> held = new HashMap<>();
    private @Nullable RevisionPublished newest;
    private @Nullable ClosedCatalog closed;

    /// Applies an event.
    ///
    /// @return the revision that it closed, if it closed one
    Optional<ClosedCatalog> apply(CatalogEvent event) {
        switch (event) {
            case TechnologyChanged(Technology technology) ->
                held.merge(technology.slug(), technology, (old, now) -> now.revision() < old.revision() ? old : now);
            case TechnologyWithdrawn(String slug) -> held.remove(slug);
            case RevisionPublished published -> {
                if (newest == null || published.revision() > newest.revision()) {
                    newest = published;
                }
            }
            case Ignored _ -> {
                return Optional.empty();
            }
        }
        return close();
    }

    private Optional<ClosedCatalog> close() {
        if (newest == null || (closed != null && closed.revision() >= newest.revision())) {
            return Optional.empty();
        }
        SortedMap<String, Technology> complete = new TreeMap<>();
        for (var listed : newest.technologies().entrySet()) {
            Technology technology = held.get(listed.getKey());
            if (technology == null || technology.revision() != listed.getValue()) {
                return Optional.empty();
            }
            complete.put(technology.slug(), technology);
        }
        closed = new ClosedCatalog(newest.revision(), complete);
        return Optional.of(closed);
    }
}
