package dev.assay.catalog.event;

import dev.assay.catalog.event.CatalogRevisionPublishedV1.Story;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "story_announcement")
class StoryAnnouncementEntity {

    @Embeddable
    record StoryAnnouncementId(String recordKey, int revision) {}

    @EmbeddedId
    private StoryAnnouncementId announcementId;

    private boolean withdrawn;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    StoryAnnouncementEntity() {}

    StoryAnnouncementEntity(String key, int revision, boolean withdrawn) {
        this.announcementId = new StoryAnnouncementId(key, revision);
        this.withdrawn = withdrawn;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    Story newest() {
        return new Story(announcementId.recordKey(), announcementId.revision());
    }
}
