package dev.assay.catalog.event;

import dev.assay.catalog.event.AnnouncementEntity.AnnouncementId;
import dev.assay.catalog.event.CatalogRevisionPublishedV1.Newest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/// In which revisions a message about a technology went out.
@Singleton
class AnnouncementRepository implements PanacheRepositoryBase<AnnouncementEntity, AnnouncementId> {

    void add(String slug, int revision, boolean withdrawn) {
        persist(new AnnouncementEntity(slug, revision, withdrawn));
    }

    /// The newest of each technology that isn't withdrawn, by slug.
    List<Newest> newest() {
        return list("""
                        from AnnouncementEntity newest where newest.announcementId.revision = (
                            select max(any.announcementId.revision) from AnnouncementEntity any
                            where any.announcementId.slug = newest.announcementId.slug)
                        """).stream()
                .filter(announcement -> !announcement.isWithdrawn())
                .map(AnnouncementEntity::newest)
                .sorted(Comparator.comparing(Newest::slug))
                .toList();
    }
}
