package dev.assay.recommender.replica;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the catalogue tells.
sealed interface CatalogEvent {

    /// The newest state of a technology.
    record TechnologyChanged(Technology technology, CatalogRecord record) implements CatalogEvent {}

    /// A technology is no longer in the catalogue.
    record TechnologyWithdrawn(String slug) implements CatalogEvent {}

    /// A revision is out: which technologies are in it, each with the revision of the state that belongs to it.
    record RevisionPublished(long revision, SortedMap<String, Long> technologies, CatalogRecord record)
            implements CatalogEvent {

        public RevisionPublished {
            technologies = Collections.unmodifiableSortedMap(new TreeMap<>(technologies));
        }
    }

    /// The newest state of a case study.
    ///
    /// @param revision that of the catalogue with which this state came to be
    record CaseStudyChanged(CaseStudy caseStudy, long revision) implements CatalogEvent {}

    /// A case study is no longer in the catalogue.
    record CaseStudyWithdrawn(String id) implements CatalogEvent {}

    /// An event of a type that isn't read here.
    record Ignored(String type) implements CatalogEvent {}
}
