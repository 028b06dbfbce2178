package dev.assay.catalog.casestudy;

import dev.assay.catalog.revision.EntryRepository;
import jakarta.inject.Singleton;

@Singleton
class CaseStudyRepository extends EntryRepository<CaseStudy, CaseStudyEntity> {

    CaseStudyRepository() {
        super(CaseStudy.class, CaseStudyEntity::new);
    }
}
