package dev.assay.catalog.comparison;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.casestudy.CaseStudy;
import dev.assay.catalog.comparison.ComparisonView.AttributeView;
import dev.assay.catalog.comparison.ComparisonView.CategoryView;
import dev.assay.catalog.comparison.ComparisonView.SideView;
import dev.assay.catalog.fact.Disagreements;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.FactIndex;
import dev.assay.catalog.fact.FactView;
import dev.assay.catalog.fact.Suspicions;
import dev.assay.catalog.question.Question;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Entry;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.source.SourceVerdict;
import dev.assay.catalog.technology.Technology;
import dev.assay.catalog.technology.TechnologyView;
import dev.assay.catalog.tradeoff.TradeOff;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts two technologies side by side.
final class Comparison {

    private final Catalog catalog;
    private final List<Technology> technologies;
    private final List<String> slugs;
    private final FactIndex facts;
    private final Suspicions suspicions;

    Comparison(Catalog catalog, Technology first, Technology second) {
        this.catalog = catalog;
        this.technologies = List.of(first, second);
        this.slugs = List.of(first.slug(), second.slug());
        this.facts = FactIndex.of(catalog);
        this.suspicions = Suspicions.of(catalog);
    }

    ComparisonView view() {
        Map<String, List<AttributeView>> byCategory = catalog.entries(Attribute.class).all().stream()
                .filter(attribute -> slugs.stream()
                        .anyMatch(slug -> !facts.of(slug, attribute.id()).isEmpty()))
                .map(this::attribute)
                .collect(Collectors.groupingBy(view -> view.attribute().category(), TreeMap::new, Collectors.toList()));
        List<CategoryView> categories = byCategory.entrySet().stream()
                .map(category -> new CategoryView(category.getKey(), category.getValue()))
                .toList();
        List<TradeOff> tradeOffs = those(TradeOff.class, tradeOff -> slugs.contains(tradeOff.technology()));
        List<SourceVerdict> verdicts =
                those(SourceVerdict.class, verdict -> verdict.technologies().containsAll(slugs));
        List<CaseStudy> caseStudies =
                those(CaseStudy.class, study -> study.technologies().stream().anyMatch(slugs::contains));
        List<Question> questions = those(Question.class, question -> slugs.containsAll(question.technologies()));
        return new ComparisonView(
                catalog.revision().number(),
                technologies.stream()
                        .map(technology -> TechnologyView.of(technology, facts))
                        .toList(),
                categories,
                tradeOffs,
                verdicts,
                caseStudies,
                questions,
                sources(tradeOffs, verdicts, caseStudies, questions));
    }

    private AttributeView attribute(Attribute attribute) {
        Technology first = technologies.getFirst();
        Technology second = technologies.getLast();
        PairFinding finding = new PairComparator(first, second, suspicions)
                .compare(attribute, facts.of(first.slug(), attribute.id()), facts.of(second.slug(), attribute.id()));
        return new AttributeView(
                attribute,
                technologies.stream()
                        .map(technology -> side(technology, attribute, finding))
                        .toList(),
                List.of(finding));
    }

    private SideView side(Technology technology, Attribute attribute, PairFinding finding) {
        List<Fact> ofSide = facts.of(technology.slug(), attribute.id());
        List<String> compared = finding.facts() == null ? List.of() : finding.facts();
        // Sorting keeps the order of equals: behind the compared fact, the most telling come first.
        List<FactView> shown = ofSide.stream()
                .sorted(Comparator.comparing(fact -> !compared.contains(fact.id())))
                .map(fact -> FactView.of(fact, suspicions))
                .toList();
        return new SideView(
                technology.slug(),
                shown,
                Disagreements.among(ofSide, attribute, technology.name(), suspicions).stream()
                        .findFirst()
                        .orElse(null));
    }

    private <E extends Entry> List<E> those(Class<E> kind, Predicate<E> wanted) {
        return catalog.entries(kind).all().stream().filter(wanted).toList();
    }

    private List<Source> sources(
            List<TradeOff> tradeOffs,
            List<SourceVerdict> verdicts,
            List<CaseStudy> caseStudies,
            List<Question> questions) {
        Stream<String> ofFacts = slugs.stream()
                .flatMap(slug -> facts.of(slug).values().stream())
                .flatMap(Collection::stream)
                .map(Fact::source);
        Stream<String> ofTechnologies = technologies.stream().flatMap(Comparison::sources);
        Stream<String> ofTexts = Stream.of(
                        tradeOffs.stream().flatMap(each -> each.sources().stream()),
                        verdicts.stream().map(SourceVerdict::source),
                        caseStudies.stream().map(CaseStudy::source),
                        questions.stream().flatMap(each -> each.sources().stream()))
                .flatMap(Function.identity());
        return Stream.of(ofFacts, ofTechnologies, ofTexts)
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(id -> catalog.entries(Source.class).find(id).orElseThrow())
                .toList();
    }

    private static Stream<String> sources(Technology technology) {
        return Stream.concat(
                Stream.of(
                        technology.latestVersion().source(),
                        technology.licence().source()),
                Stream.ofNullable(technology.firstRelease()).map(Technology.FirstRelease::source));
    }
}
