package dev.assay.catalog.event;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.FactIndex;
import dev.assay.catalog.fact.FactView;
import dev.assay.catalog.fact.Measurements;
import dev.assay.catalog.fact.Suspicions;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.technology.FactSheet;
import dev.assay.catalog.technology.Technology;
import dev.assay.catalog.technology.TechnologyView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The newest state of one technology, with all that is needed to read its facts.
///
/// @param revision in which something of this was changed last
record TechnologyChangedV1(
        int revision,
        TechnologyView technology,
        List<FactView> facts,
        List<Attribute> attributes,
        List<Source> sources) {

    static final String TYPE = "dev.assay.technology.changed.v1";
    static final String TOPIC = "catalog-technologies";

    /// The states of all technologies in some contents, by slug.
    static Map<String, TechnologyChangedV1> states(Contents contents, int revision) {
        FactIndex index = FactIndex.of(contents);
        Suspicions suspicions = Suspicions.of(contents);
        Measurements measurements = Measurements.of(contents);
        var states = new TreeMap<String, TechnologyChangedV1>();
        for (Technology technology : contents.of(Technology.class).all()) {
            List<Fact> facts = index.of(technology.slug()).values().stream()
                    .flatMap(Collection::stream)
                    .toList();
            states.put(
                    technology.slug(),
                    new TechnologyChangedV1(
                            revision,
                            TechnologyView.of(technology, index),
                            facts.stream()
                                    .map(fact -> FactView.of(fact, suspicions, measurements))
                                    .toList(),
                            FactSheet.attributes(facts, contents),
                            FactSheet.sources(facts, contents)));
        }
        return states;
    }
}
