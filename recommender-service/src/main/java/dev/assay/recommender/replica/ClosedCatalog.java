package dev.assay.recommender.replica;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// All live technologies at one closed revision of the catalogue, by slug. Scoring reads nothing else of the
/// catalogue.
public record ClosedCatalog(long revision, SortedMap<String, Technology> technologies) {

    public ClosedCatalog {
        if (revision < 1) {
            throw new IllegalArgumentException("revision must be positive, was " + revision);
        }
        technologies = Collections.unmodifiableSortedMap(new TreeMap<>(technologies));
    }
}
