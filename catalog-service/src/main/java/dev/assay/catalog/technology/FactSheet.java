package dev.assay.catalog.technology;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.fact.Disagreement;
import dev.assay.catalog.fact.Disagreements;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.FactIndex;
import dev.assay.catalog.fact.FactView;
import dev.assay.catalog.fact.Measurements;
import dev.assay.catalog.fact.Suspicions;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.source.Source;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts of one technology with what is needed to read them.
///
/// @param items         by attribute, the most telling first
/// @param attributes    those of the facts
/// @param sources       those of the facts
/// @param disagreements where the facts contradict each other, the largest first in each attribute
public record FactSheet(
        int revision,
        List<FactView> items,
        List<Attribute> attributes,
        List<Source> sources,
        List<Disagreement> disagreements) {

    public static FactSheet of(Technology technology, @Nullable String attribute, Catalog catalog) {
        Map<String, List<Fact>> facts = FactIndex.of(catalog).of(technology.slug());
        if (attribute != null) {
            facts = facts.containsKey(attribute) ? Map.of(attribute, facts.get(attribute)) : Map.of();
        }
        List<Fact> items = facts.values().stream().flatMap(Collection::stream).toList();
        List<Attribute> attributes = attributes(items, catalog.contents());
        var byAttribute = facts;
        Suspicions suspicions = Suspicions.of(catalog);
        Measurements measurements = Measurements.of(catalog);
        return new FactSheet(
                catalog.revision().number(),
                items.stream()
                        .map(fact -> FactView.of(fact, suspicions, measurements))
                        .toList(),
                attributes,
                sources(items, catalog.contents()),
                attributes.stream()
                        .flatMap(each -> Disagreements.among(
                                byAttribute.getOrDefault(each.id(), List.of()), each, technology.name(), suspicions)
                                .stream())
                        .toList());
    }

    /// The attributes of facts, each once.
    public static List<Attribute> attributes(List<Fact> facts, Contents contents) {
        return facts.stream()
                .map(Fact::attribute)
                .distinct()
                .sorted()
                .map(id -> contents.of(Attribute.class).find(id).orElseThrow())
                .toList();
    }

    /// The sources of facts, each once.
    public static List<Source> sources(List<Fact> facts, Contents contents) {
        return facts.stream()
                .map(Fact::source)
                .distinct()
                .sorted()
                .map(id -> contents.of(Source.class).find(id).orElseThrow())
                .toList();
    }
}
