package dev.assay.recommender.replica;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// All live technologies at one closed revision of the catalogue, by slug. Scoring reads nothing else of the
/// catalogue.
public final class ClosedCatalog {

    private final long revision;
    private final SortedMap<String, Technology> technologies;
    private final List<CatalogRecord> records;

    /// One that came from no topic, as a what-if doesn't, and so can't be kept.
    public ClosedCatalog(long revision, SortedMap<String, Technology> technologies) {
        this(revision, technologies, List.of());
    }

    ClosedCatalog(long revision, SortedMap<String, Technology> technologies, List<CatalogRecord> records) {
        if (revision < 1) {
            throw new IllegalArgumentException("revision must be positive, was " + revision);
        }
        this.revision = revision;
        this.technologies = Collections.unmodifiableSortedMap(new TreeMap<>(technologies));
        this.records = List.copyOf(records);
    }

    public long revision() {
        return revision;
    }

    public SortedMap<String, Technology> technologies() {
        return technologies;
    }

    public Optional<Technology> technology(String slug) {
        return Optional.ofNullable(technologies.get(slug));
    }

    /// Whether both say the same of the same technologies: many a revision changes only what isn't scored.
    public boolean saysTheSameAs(ClosedCatalog other) {
        return technologies.keySet().equals(other.technologies.keySet())
                && technologies.values().stream()
                        .allMatch(technology -> other.technology(technology.slug())
                                .filter(technology::saysTheSameAs)
                                .isPresent());
    }

    /// What it was put together from.
    List<CatalogRecord> records() {
        return records;
    }
}
