package dev.assay.web.fact;

import dev.assay.web.client.Attribute;
import dev.assay.web.client.Comparison;
import dev.assay.web.client.Fact;
import dev.assay.web.client.Source;
import dev.assay.web.client.TechnologyFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the facts and sources that a verdict names by id.
///
/// It may have been drawn on a revision older than today's catalogue: what isn't found any more is shown by its id.
public final class FactAddresses {

    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();

    /// A fact or source by its words and its page; without a page where it isn't in today's catalogue.
    public record Evidence(boolean isFact, String words, String href) {

        /// True where it has a page.
        public boolean isFound() {
            return !href.isEmpty();
        }
    }

    /// The facts of several technologies, with what their answers bring along.
    public FactAddresses(Collection<TechnologyFacts> catalog) {
        catalog.forEach(one -> add(one.items(), one.attributes(), one.sources()));
    }

    /// The facts of a comparison.
    public FactAddresses(Comparison comparison) {
        add(List.of(), List.of(), comparison.sources());
        comparison.categories().stream()
                .flatMap(category -> category.attributes().stream())
                .forEach(row -> row.sides().forEach(side -> add(side.facts(), List.of(row.attribute()), List.of())));
    }

    private void add(List<Fact> found, List<Attribute> named, List<Source> from) {
        found.forEach(fact -> facts.put(fact.id(), fact));
        named.forEach(attribute -> attributes.put(attribute.id(), attribute.name()));
        from.forEach(source -> sources.put(source.id(), source.title()));
    }

    /// What facts and sources say, in few words each; a source that a fact names already isn't said twice.
    public List<Evidence> of(Collection<String> factIds, Collection<String> sourceIds) {
        Set<String> named = factIds.stream()
                .map(facts::get)
                .filter(Objects::nonNull)
                .map(Fact::source)
                .collect(Collectors.toSet());
        return Stream.concat(
                        factIds.stream().map(this::fact),
                        sourceIds.stream().filter(id -> !named.contains(id)).map(this::source))
                .distinct()
                .toList();
    }

    /// One fact.
    public Evidence fact(String id) {
        return Optional.ofNullable(facts.get(id))
                .map(fact -> new Evidence(
                        true,
                        "%s: %s (%s)"
                                .formatted(
                                        attributes.getOrDefault(fact.attribute(), fact.attribute()),
                                        Figures.withUnit(fact.value()),
                                        sources.getOrDefault(fact.source(), fact.source())),
                        FactView.address(fact.technology(), fact.attribute()) + "#" + fact.id()))
                .orElseGet(() -> new Evidence(true, "fact " + id, ""));
    }

    /// One source.
    public Evidence source(String id) {
        return new Evidence(false, sources.getOrDefault(id, id), "/sources/" + id);
    }
}
