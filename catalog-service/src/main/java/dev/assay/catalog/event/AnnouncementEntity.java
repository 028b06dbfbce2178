package dev.assay.catalog.event;

import dev.assay.catalog.event.CatalogRevisionPublishedV1.Newest;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "technology_announcement")
class AnnouncementEntity {

    @Embeddable
    record AnnouncementId(String slug, int revision) {}

    @EmbeddedId
    private AnnouncementId announcementId;

    private boolean withdrawn;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    AnnouncementEntity() {}

    AnnouncementEntity(String slug, int revision, boolean withdrawn) {
        this.announcementId = new AnnouncementId(slug, revision);
        this.withdrawn = withdrawn;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    Newest newest() {
        return new Newest(announcementId.slug(), announcementId.revision());
    }
}
