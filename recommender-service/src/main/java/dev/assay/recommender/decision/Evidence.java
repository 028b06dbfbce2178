package dev.assay.recommender.decision;

import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.replica.Figures;
import dev.assay.recommender.replica.Source;
import dev.assay.recommender.replica.Technology;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The facts and sources that a recommendation names, in words and with their addresses.
final class Evidence {

    private final String site;
    private final Map<String, Fact> facts;
    private final Map<String, Technology> technologies;
    private final Map<String, Source> sources;

    /// @param site the address of the web UI, without a slash at its end
    Evidence(String site, ClosedCatalog catalog) {
        this.site = site;
        this.technologies = catalog.technologies();
        this.facts = technologies.values().stream()
                .flatMap(technology -> technology.facts().stream())
                .collect(Collectors.toMap(Fact::id, Function.identity()));
        this.sources = technologies.values().stream()
                .flatMap(technology -> technology.sources().values().stream())
                .collect(Collectors.toMap(Source::id, Function.identity(), (one, _) -> one));
    }

    /// A fact as a link: what it says, and who says it.
    String fact(String id) {
        Fact fact = facts.get(id);
        Technology technology = fact == null ? null : technologies.get(fact.technology());
        if (fact == null || technology == null) {
            return "fact " + Markdown.text(id);
        }
        String attribute = Optional.ofNullable(technology.attributes().get(fact.attribute()))
                .map(known -> known.name())
                .orElse(fact.attribute());
        String words = "%s of %s: %s (%s)"
                .formatted(attribute, technology.name(), Figures.withUnit(fact.value()), title(fact.source()));
        return Markdown.link(
                words, "%s/technologies/%s/facts/%s#%s".formatted(site, fact.technology(), fact.attribute(), id));
    }

    String facts(Collection<String> ids) {
        return ids.stream().map(this::fact).collect(Collectors.joining("; "));
    }

    /// The sources of facts, each as a link with its kind and date, by title.
    List<String> sourcesOf(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(facts.get(id)).stream())
                .map(Fact::source)
                .distinct()
                .flatMap(id -> Optional.ofNullable(sources.get(id)).stream())
                .sorted(Comparator.comparing(Source::title).thenComparing(Source::id))
                .map(source -> "%s, %s%s"
                        .formatted(
                                Markdown.link(source.title(), site + "/sources/" + source.id()),
                                Markdown.text(source.publisher()),
                                source.published() == null ? "" : ", " + Markdown.text(source.published())))
                .toList();
    }

    private String title(String source) {
        return Optional.ofNullable(sources.get(source)).map(Source::title).orElse(source);
    }
}
