package dev.assay.catalog.revision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "revision")
class RevisionEntity {

    @Id
    private int number;

    private Instant publishedAt;
    private String author;
    private String reason;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    RevisionEntity() {}

    RevisionEntity(Revision revision) {
        number = revision.number();
        publishedAt = revision.publishedAt();
        author = revision.author();
        reason = revision.reason();
    }

    Revision revision() {
        return new Revision(number, publishedAt, author, reason);
    }
}
