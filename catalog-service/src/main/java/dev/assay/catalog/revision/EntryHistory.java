package dev.assay.catalog.revision;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// What became of entries, from revision to revision.
@Singleton
public class EntryHistory {

    private final RevisionRepository revisions;

    EntryHistory(RevisionRepository revisions) {
        this.revisions = revisions;
    }

    /// The steps of one entry up to a revision, the oldest first; empty where there never was such an entry.
    @Transactional
    public <E extends Entry> List<HistoryStep<E>> of(EntryRepository<E, ?> kind, String id, int upTo) {
        var afterEach = new TreeMap<Integer, Optional<E>>();
        for (EntryEntity<E> row : kind.rows(id)) {
            afterEach.put(row.validFrom(), Optional.of(row.entry()));
            if (row.validTo != null) {
                // The row that takes its place, if there is one, is put there next.
                afterEach.put(row.validTo, Optional.empty());
            }
        }
        Map<Integer, Revision> published =
                revisions.all(afterEach.headMap(upTo, true).keySet());
        var steps = new ArrayList<HistoryStep<E>>();
        Optional<E> before = Optional.empty();
        for (var step : afterEach.headMap(upTo, true).entrySet()) {
            Optional<E> after = step.getValue();
            Revision revision = Objects.requireNonNull(published.get(step.getKey()));
            steps.add(new HistoryStep<>(
                    revision,
                    ChangeKind.of(before.orElse(null), after.orElse(null)),
                    before.orElse(null),
                    after.orElse(null)));
            before = after;
        }
        return steps;
    }
}
