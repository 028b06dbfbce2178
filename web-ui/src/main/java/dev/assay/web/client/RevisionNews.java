package dev.assay.web.client;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Consumer;

/// Takes news of revisions, whoever brings them, and tells the others once of each newer one.
@Singleton
class RevisionNews {

    private final NewestRevision newest;
    private final Consumer<NewestRevision.Heard> others;

    @Inject
    RevisionNews(NewestRevision newest, Event<NewestRevision.Heard> others) {
        this(newest, heard -> {
            var _ = others.fireAsync(heard);
        });
    }

    RevisionNews(NewestRevision newest, Consumer<NewestRevision.Heard> others) {
        this.newest = newest;
        this.others = others;
    }

    /// Somebody said that there is a revision.
    void heard(int revision) {
        if (newest.heard(revision)) {
            others.accept(new NewestRevision.Heard(revision));
        }
    }

    /// The catalogue said that a revision is its newest.
    ///
    /// @param asked when it was asked
    void confirmed(int revision, Instant asked) {
        heard(revision);
        newest.confirmed(revision, asked);
    }
}
