package dev.assay.catalog.revision;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        var steps = new ArrayList<HistoryStep<E>>();
        E before = null;
        int gone = 0;
        for (EntryEntity<E> row : kind.rows(id)) {
            if (before != null && gone < row.validFrom()) {
                steps.add(step(gone, before, null));
                before = null;
            }
            E after = row.entry();
            steps.add(step(row.validFrom(), before, after));
            before = after;
            gone = row.validTo == null ? Integer.MAX_VALUE : row.validTo;
        }
        if (before != null && gone < Integer.MAX_VALUE) {
            steps.add(step(gone, before, null));
        }
        return steps.stream().filter(step -> step.revision().number() <= upTo).toList();
    }

    private <E extends Entry> HistoryStep<E> step(int revision, @Nullable E before, @Nullable E after) {
        return new HistoryStep<>(revisions.find(revision).orElseThrow(), ChangeKind.of(before, after), before, after);
    }
}
