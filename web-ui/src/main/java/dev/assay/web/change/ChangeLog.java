package dev.assay.web.change;

import dev.assay.web.client.Catalog;
import dev.assay.web.client.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What changed in the catalogue, revision by revision.
@ApplicationScoped
public class ChangeLog {

    private static final int NEWEST = 20;

    private final Catalog catalog;

    ChangeLog(Catalog catalog) {
        this.catalog = catalog;
    }

    /// The newest 20 revisions, the newest first.
    public List<Published> newest() {
        Names names = Names.of(catalog);
        return catalog.revisions(NEWEST).stream()
                .map(revision -> published(revision, names))
                .toList();
    }

    /// One revision.
    Published revision(int number) {
        Revision revision = catalog.revision(number);
        return published(revision, Names.of(catalog));
    }

    private Published published(Revision revision, Names names) {
        return new Published(
                revision,
                revision.number() == 1
                        ? List.of()
                        : catalog.changes(revision.number()).items().stream()
                                .map(change -> ChangeView.of(change, revision.reason(), names))
                                .toList());
    }
}
