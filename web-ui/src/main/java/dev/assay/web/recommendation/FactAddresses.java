package dev.assay.web.recommendation;

import dev.assay.web.client.Fact;
import dev.assay.web.client.Recommendation;
import dev.assay.web.client.Source;
import dev.assay.web.client.TechnologyFacts;
import dev.assay.web.fact.FactView;
import dev.assay.web.fact.Sources;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds the facts and sources that a recommendation names by id.
///
/// It was made on a revision that may be older than today's catalogue: what isn't found any more is shown by its id.
final class FactAddresses {

    private final Map<String, FactView> facts = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();

    /// A fact or source by its words and its page; without a page where it isn't in today's catalogue.
    record Evidence(String words, String href) {

        /// True where it has a page.
        public boolean isFound() {
            return !href.isEmpty();
        }
    }

    FactAddresses(Collection<TechnologyFacts> catalog) {
        for (TechnologyFacts one : catalog) {
            var known = new Sources(one.sources());
            one.sources().forEach(source -> sources.put(source.id(), source));
            one.items().forEach(fact -> facts.put(fact.id(), FactView.of(fact, known)));
            one.items().forEach(fact -> names.put(fact.id(), attribute(one, fact)));
        }
    }

    /// The technologies whose facts a recommendation may name.
    static Set<String> technologiesOf(Recommendation recommendation) {
        Set<String> slugs = new TreeSet<>();
        recommendation.options().forEach(option -> slugs.add(option.technology()));
        return slugs;
    }

    /// What facts and sources say, in few words each.
    List<Evidence> of(Collection<String> factIds, Collection<String> sourceIds) {
        return Stream.concat(
                        factIds.stream().map(this::fact),
                        sourceIds.stream()
                                .filter(id -> !isSourceOf(factIds, id))
                                .map(this::source))
                .distinct()
                .toList();
    }

    private boolean isSourceOf(Collection<String> factIds, String source) {
        return factIds.stream()
                .flatMap(id -> Optional.ofNullable(facts.get(id)).stream())
                .anyMatch(fact -> fact.source().id().equals(source));
    }

    private Evidence fact(String id) {
        return Optional.ofNullable(facts.get(id))
                .map(fact -> new Evidence(
                        names.get(id) + ": " + fact.figureWithUnit() + " ("
                                + fact.source().title() + ")",
                        fact.href()))
                .orElseGet(() -> new Evidence("fact " + id, ""));
    }

    private Evidence source(String id) {
        return new Evidence(
                Optional.ofNullable(sources.get(id)).map(Source::title).orElse(id), "/sources/" + id);
    }

    private static String attribute(TechnologyFacts catalog, Fact fact) {
        return catalog.attributes().stream()
                .filter(attribute -> attribute.id().equals(fact.attribute()))
                .map(attribute -> attribute.name())
                .findFirst()
                .orElse(fact.attribute());
    }
}
