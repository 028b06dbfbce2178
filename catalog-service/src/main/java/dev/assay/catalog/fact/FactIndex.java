package dev.assay.catalog.fact;

import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Contents;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The facts of a catalogue by technology and attribute, the most telling first.
public final class FactIndex {

    private final Map<String, Map<String, List<Fact>>> byTechnology;

    private FactIndex(Contents contents) {
        byTechnology = contents.of(Fact.class).all().stream()
                .sorted(FactOrder.MOST_TELLING_FIRST)
                .collect(Collectors.groupingBy(
                        Fact::technology,
                        TreeMap::new,
                        Collectors.groupingBy(Fact::attribute, TreeMap::new, Collectors.toList())));
    }

    public static FactIndex of(Catalog catalog) {
        return catalog.derived(FactIndex.class, FactIndex::new);
    }

    /// The same for contents that are not published yet.
    public static FactIndex of(Contents contents) {
        return new FactIndex(contents);
    }

    /// By the id of the attribute; empty for a technology without facts.
    public Map<String, List<Fact>> of(String technology) {
        return byTechnology.getOrDefault(technology, Map.of());
    }

    public List<Fact> of(String technology, String attribute) {
        return of(technology).getOrDefault(attribute, List.of());
    }

    public int count(String technology) {
        return of(technology).values().stream().mapToInt(List::size).sum();
    }
}
