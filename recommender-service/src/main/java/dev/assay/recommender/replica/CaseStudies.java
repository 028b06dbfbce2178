package dev.assay.recommender.replica;

import dev.assay.recommender.replica.CatalogEvent.CaseStudyChanged;
import dev.assay.recommender.replica.CatalogEvent.CaseStudyWithdrawn;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/// The catalogue's case studies as they are now. An older state never replaces a newer one.
@Singleton
public class CaseStudies {

    private final ConcurrentSkipListMap<String, CaseStudyChanged> newest = new ConcurrentSkipListMap<>();

    void apply(CatalogEvent event) {
        if (event instanceof CaseStudyChanged changed) {
            newest.merge(changed.caseStudy().id(), changed, (old, now) -> now.revision() < old.revision() ? old : now);
        } else if (event instanceof CaseStudyWithdrawn(String id)) {
            newest.remove(id);
        }
    }

    /// In the order of their ids.
    public List<CaseStudy> all() {
        return newest.values().stream().map(CaseStudyChanged::caseStudy).toList();
    }
}
