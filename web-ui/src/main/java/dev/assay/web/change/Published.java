package dev.assay.web.change;

import dev.assay.web.client.Revision;
import java.util.Collection;
import java.util.List;

/// A revision with what it changed; for the first one, which brought everything, that is left out.
public record Published(Revision revision, List<ChangeView> changes) {

    private static final int SHOWN = 30;

    public Published {
        changes = List.copyOf(changes);
    }

    /// True for the revision that the catalogue began with.
    public boolean isFirst() {
        return revision.number() == 1;
    }

    /// As many changes as a list of revisions shows.
    public List<ChangeView> shown() {
        return changes.subList(0, Math.min(SHOWN, changes.size()));
    }

    /// How many more there are.
    public int more() {
        return changes.size() - shown().size();
    }

    /// The same revision with only what bears on some technologies.
    public Published about(Collection<String> technologies) {
        return new Published(
                revision,
                changes.stream()
                        .filter(change -> change.technology() != null && technologies.contains(change.technology()))
                        .toList());
    }
}
