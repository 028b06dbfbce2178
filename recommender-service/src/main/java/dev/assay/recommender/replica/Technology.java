package dev.assay.recommender.replica;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A framework or runtime with everything known of it: its facts, and the attributes and sources these refer to,
/// by id.
///
/// @param revision the newest catalogue revision in which anything of this state changed
public record Technology(
        String slug,
        String name,
        String kind,
        String language,
        long revision,
        List<Fact> facts,
        SortedMap<String, Attribute> attributes,
        SortedMap<String, Source> sources) {

    public Technology {
        facts = List.copyOf(facts);
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        for (Fact fact : facts) {
            if (!attributes.containsKey(fact.attribute())) {
                throw new IllegalArgumentException(fact.id() + " speaks of the unknown attribute " + fact.attribute());
            }
            if (!sources.containsKey(fact.source())) {
                throw new IllegalArgumentException(fact.id() + " names the unknown source " + fact.source());
            }
        }
    }

    /// As if some facts had never been read.
    public Technology without(Predicate<Fact> leftOut) {
        return new Technology(
                slug,
                name,
                kind,
                language,
                revision,
                facts.stream().filter(leftOut.negate()).toList(),
                attributes,
                sources);
    }

    /// With what another state of it says of one attribute, in place of what this one says.
    public Technology with(String attribute, Technology other) {
        SortedMap<String, Attribute> bothAttributes = new TreeMap<>(other.attributes);
        bothAttributes.putAll(attributes);
        SortedMap<String, Source> bothSources = new TreeMap<>(other.sources);
        bothSources.putAll(sources);
        Predicate<Fact> isOfIt = fact -> fact.attribute().equals(attribute);
        return new Technology(
                slug,
                name,
                kind,
                language,
                revision,
                Stream.concat(
                                facts.stream().filter(isOfIt.negate()),
                                other.facts.stream().filter(isOfIt))
                        .toList(),
                bothAttributes,
                bothSources);
    }

    /// Whether both say the same, whatever revisions they are of.
    boolean saysTheSameAs(Technology other) {
        return equals(new Technology(
                other.slug,
                other.name,
                other.kind,
                other.language,
                revision,
                other.facts,
                other.attributes,
                other.sources));
    }

    /// Runtimes are in the catalogue too, but only frameworks are recommended.
    public boolean isFramework() {
        return kind.equals("framework");
    }
}
