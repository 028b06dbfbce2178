package dev.assay.catalog.event;

import dev.assay.catalog.event.CatalogRevisionPublishedV1.Story;
import dev.assay.catalog.event.StoryAnnouncementEntity.StoryAnnouncementId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/// In which revisions a message about a case study or a use case went out.
@Singleton
class StoryAnnouncementRepository implements PanacheRepositoryBase<StoryAnnouncementEntity, StoryAnnouncementId> {

    void add(String key, int revision, boolean withdrawn) {
        persist(new StoryAnnouncementEntity(key, revision, withdrawn));
    }

    /// The newest of each that isn't withdrawn, by key.
    List<Story> newest() {
        return list("""
                        from StoryAnnouncementEntity newest where newest.announcementId.revision = (
                            select max(any.announcementId.revision) from StoryAnnouncementEntity any
                            where any.announcementId.recordKey = newest.announcementId.recordKey)
                        """).stream()
                .filter(announcement -> !announcement.isWithdrawn())
                .map(StoryAnnouncementEntity::newest)
                .sorted(Comparator.comparing(Story::key))
                .toList();
    }
}
