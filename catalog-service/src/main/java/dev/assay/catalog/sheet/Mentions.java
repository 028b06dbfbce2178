package dev.assay.catalog.sheet;

import dev.assay.catalog.casestudy.CaseStudy;
import dev.assay.catalog.question.Question;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.Entry;
import dev.assay.catalog.source.SourceVerdict;
import dev.assay.catalog.technology.Technology;
import dev.assay.catalog.tradeoff.TradeOff;
import dev.assay.catalog.usecase.Fit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the catalogue says of each technology besides facts, found at the cost of what is said of it.
public final class Mentions {

    private static final int RELATED = 6;

    private final Map<String, Map<Class<?>, List<Entry>>> byTechnology = new HashMap<>();
    private final Map<String, Map<String, Integer>> together = new HashMap<>();
    private final Contents contents;

    private Mentions(Contents contents) {
        this.contents = contents;
        index(TradeOff.class, tradeOff -> List.of(tradeOff.technology()));
        index(SourceVerdict.class, SourceVerdict::technologies);
        index(CaseStudy.class, CaseStudy::technologies);
        index(Question.class, Question::technologies);
        index(Fit.class, fit -> List.of(fit.technology()));
        contents.of(SourceVerdict.class).all().forEach(verdict -> count(verdict.technologies()));
        contents.of(Question.class).all().forEach(question -> count(question.technologies()));
        contents.of(CaseStudy.class).all().forEach(study -> count(study.technologies()));
        contents.of(TradeOff.class).all().stream()
                .filter(tradeOff -> tradeOff.relativeTo() != null)
                .forEach(tradeOff -> count(Stream.of(tradeOff.technology(), tradeOff.relativeTo())
                        .distinct()
                        .toList()));
    }

    public static Mentions of(Catalog catalog) {
        return catalog.derived(Mentions.class, Mentions::new);
    }

    /// What mentions any of some technologies, each once, by id.
    public <E extends Entry> List<E> of(Class<E> kind, Collection<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> byTechnology.getOrDefault(slug, Map.of()).getOrDefault(kind, List.of()).stream())
                .distinct()
                .sorted(Comparator.comparing(Entry::id))
                .map(kind::cast)
                .toList();
    }

    /// Comparisons of one of some technologies with another of its kind, those first whose two are most often spoken of
    /// together.
    public List<RelatedComparison> related(Collection<String> slugs) {
        record Candidate(RelatedComparison comparison, int mentions) {}
        return slugs.stream()
                .flatMap(slug -> together.getOrDefault(slug, Map.of()).entrySet().stream()
                        .filter(other -> !slugs.contains(other.getKey()) && isSameKind(slug, other.getKey()))
                        .map(other -> new Candidate(
                                RelatedComparison.of(List.of(slug, other.getKey()), contents), other.getValue())))
                .sorted(Comparator.comparingInt(Candidate::mentions)
                        .reversed()
                        .thenComparing(candidate -> candidate.comparison().id()))
                .limit(RELATED)
                .map(Candidate::comparison)
                .toList();
    }

    private boolean isSameKind(String one, String other) {
        return technology(one).kind() == technology(other).kind();
    }

    private Technology technology(String slug) {
        return contents.of(Technology.class).find(slug).orElseThrow();
    }

    private <E extends Entry> void index(Class<E> kind, Function<E, List<String>> technologies) {
        for (E entry : contents.of(kind).all()) {
            for (String slug : technologies.apply(entry)) {
                byTechnology
                        .computeIfAbsent(slug, _ -> new HashMap<>())
                        .computeIfAbsent(kind, _ -> new ArrayList<>())
                        .add(entry);
            }
        }
    }

    private void count(List<String> technologies) {
        for (String one : technologies) {
            for (String other : technologies) {
                if (!one.equals(other)) {
                    together.computeIfAbsent(one, _ -> new HashMap<>()).merge(other, 1, Integer::sum);
                }
            }
        }
    }
}
