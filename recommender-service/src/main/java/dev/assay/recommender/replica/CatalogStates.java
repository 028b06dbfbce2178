package dev.assay.recommender.replica;

import dev.assay.recommender.replica.CatalogEvent.CaseStudyChanged;
import dev.assay.recommender.replica.CatalogEvent.CaseStudyWithdrawn;
import dev.assay.recommender.replica.CatalogEvent.Ignored;
import dev.assay.recommender.replica.CatalogEvent.RevisionPublished;
import dev.assay.recommender.replica.CatalogEvent.TechnologyChanged;
import dev.assay.recommender.replica.CatalogEvent.TechnologyWithdrawn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Puts closed revisions together from events that come in any order between the topics, and more than once.
///
/// States of technologies and lists of revisions are on topics of their own, so a state may arrive before the
/// revision that it belongs to, or after it. A revision is closed once every technology in its list is held
/// in exactly the state that the list names. If a newer state is held already, the revision can't be closed
/// any more; that newer state belongs to a later revision, which follows. Until then the last closed revision
/// stays. An older state or list never replaces a newer one. Not for use by several threads.
final class CatalogStates {

    private final Map<String, TechnologyChanged> held = new HashMap<>();
    private @Nullable RevisionPublished newest;
    private @Nullable ClosedCatalog closed;

    /// Applies an event.
    ///
    /// @return the revision that it closed, if it closed one
    Optional<ClosedCatalog> apply(CatalogEvent event) {
        switch (event) {
            case TechnologyChanged changed ->
                held.merge(
                        changed.technology().slug(),
                        changed,
                        (old, now) ->
                                now.technology().revision() < old.technology().revision() ? old : now);
            case TechnologyWithdrawn(String slug) -> held.remove(slug);
            case RevisionPublished published -> {
                if (newest == null || published.revision() > newest.revision()) {
                    newest = published;
                }
            }
            // They explain and are no part of a revision that is scored on.
            case CaseStudyChanged _, CaseStudyWithdrawn _, Ignored _ -> {
                return Optional.empty();
            }
        }
        return close();
    }

    /// The newest revision that is known to be published, closed here or not; 0 if none is.
    long announced() {
        return newest == null ? 0 : newest.revision();
    }

    private Optional<ClosedCatalog> close() {
        if (newest == null || (closed != null && closed.revision() >= newest.revision())) {
            return Optional.empty();
        }
        SortedMap<String, Technology> complete = new TreeMap<>();
        List<CatalogRecord> records = new ArrayList<>();
        records.add(newest.record());
        for (var listed : newest.technologies().entrySet()) {
            TechnologyChanged state = held.get(listed.getKey());
            if (state == null || state.technology().revision() != listed.getValue()) {
                return Optional.empty();
            }
            complete.put(listed.getKey(), state.technology());
            records.add(state.record());
        }
        closed = new ClosedCatalog(newest.revision(), complete, records);
        return Optional.of(closed);
    }
}
