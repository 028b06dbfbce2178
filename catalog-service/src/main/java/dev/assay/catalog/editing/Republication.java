package dev.assay.catalog.editing;

import dev.assay.catalog.revision.Publisher;
import dev.assay.catalog.revision.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Tells other services everything anew, for when the broker lost its topics, or this database was put back to an
/// earlier time than theirs.
@ApplicationScoped
public class Republication {

    private final Publisher publisher;

    Republication(Publisher publisher) {
        this.publisher = publisher;
    }

    /// Publishes what is current as a revision of its own.
    @Transactional
    public Revision publish(String author, String reason) {
        return publisher.publishAnew(author, reason).revision();
    }
}
