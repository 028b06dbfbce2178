package dev.assay.catalog.comparison;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.casestudy.CaseStudy;
import dev.assay.catalog.comparison.ComparisonView.AttributeView;
import dev.assay.catalog.comparison.ComparisonView.CategoryView;
import dev.assay.catalog.comparison.ComparisonView.SideView;
import dev.assay.catalog.fact.Absence;
import dev.assay.catalog.fact.Disagreements;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.FactIndex;
import dev.assay.catalog.fact.FactView;
import dev.assay.catalog.fact.Measurements;
import dev.assay.catalog.fact.Quality;
import dev.assay.catalog.fact.Suspicions;
import dev.assay.catalog.question.Question;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.sheet.Cited;
import dev.assay.catalog.sheet.Mentions;
import dev.assay.catalog.sheet.UseCaseFits;
import dev.assay.catalog.source.SourceVerdict;
import dev.assay.catalog.technology.Technology;
import dev.assay.catalog.technology.TechnologyView;
import dev.assay.catalog.tradeoff.TradeOff;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Puts two or more technologies side by side.
final class Comparison {

    private static final int KEY_DIFFERENCES = 12;

    private final Catalog catalog;
    private final List<Technology> technologies;
    private final List<String> slugs;
    private final FactIndex facts;
    private final Suspicions suspicions;
    private final Measurements measurements;

    Comparison(Catalog catalog, List<Technology> technologies) {
        this.catalog = catalog;
        this.technologies = technologies;
        this.slugs = technologies.stream().map(Technology::slug).toList();
        this.facts = FactIndex.of(catalog);
        this.suspicions = Suspicions.of(catalog);
        this.measurements = Measurements.of(catalog);
    }

    ComparisonView view() {
        Mentions mentions = Mentions.of(catalog);
        List<AttributeView> attributes =
                attributes().stream().map(this::attribute).toList();
        List<TradeOff> tradeOffs = mentions.of(TradeOff.class, slugs);
        List<SourceVerdict> verdicts = mentions.of(SourceVerdict.class, slugs).stream()
                .filter(verdict ->
                        verdict.technologies().stream().filter(slugs::contains).count() > 1)
                .toList();
        List<CaseStudy> caseStudies = mentions.of(CaseStudy.class, slugs);
        List<UseCaseFits> useCases = UseCaseFits.of(slugs, catalog);
        List<Question> questions = mentions.of(Question.class, slugs).stream()
                .filter(question -> slugs.containsAll(question.technologies()))
                .toList();
        Stream<List<Fact>> shown = slugs.stream().flatMap(slug -> facts.of(slug).values().stream());
        return new ComparisonView(
                catalog.revision().number(),
                technologies.stream()
                        .map(technology -> TechnologyView.of(technology, facts))
                        .toList(),
                keyDifferences(attributes),
                byCategory(attributes),
                tradeOffs,
                Conclusion.of(verdicts, technologies),
                pairClaims(),
                verdicts,
                caseStudies,
                useCases,
                questions,
                mentions.related(slugs),
                Cited.by(
                        Stream.of(
                                        Stream.of(technologies, tradeOffs, verdicts, caseStudies, questions),
                                        useCases.stream().map(UseCaseFits::fits),
                                        shown)
                                .flatMap(each -> each),
                        catalog));
    }

    private List<PairClaim> pairClaims() {
        return pairs().flatMap(pair -> PairClaim.about(pair.getFirst(), pair.getLast(), catalog).stream())
                .toList();
    }

    private Stream<List<Technology>> pairs() {
        return IntStream.range(0, technologies.size())
                .boxed()
                .flatMap(one ->
                        technologies.stream().skip(one + 1L).map(other -> List.of(technologies.get(one), other)));
    }

    /// Those that any of the technologies has a fact about.
    private List<Attribute> attributes() {
        return slugs.stream()
                .flatMap(slug -> facts.of(slug).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(id -> catalog.entries(Attribute.class).find(id).orElseThrow())
                .toList();
    }

    private static List<CategoryView> byCategory(List<AttributeView> attributes) {
        Map<String, List<AttributeView>> byCategory = attributes.stream()
                .collect(Collectors.groupingBy(view -> view.attribute().category(), TreeMap::new, Collectors.toList()));
        return byCategory.entrySet().stream()
                .map(category -> new CategoryView(category.getKey(), category.getValue()))
                .toList();
    }

    private AttributeView attribute(Attribute attribute) {
        List<PairFinding> findings = pairs().map(pair -> finding(attribute, pair.getFirst(), pair.getLast()))
                .toList();
        Set<String> compared = findings.stream()
                .flatMap(finding -> finding.facts() == null ? Stream.empty() : finding.facts().stream())
                .collect(Collectors.toSet());
        return new AttributeView(
                attribute,
                technologies.stream()
                        .map(technology -> side(technology, attribute, compared))
                        .toList(),
                findings);
    }

    private PairFinding finding(Attribute attribute, Technology one, Technology other) {
        return new PairComparator(one, other, suspicions)
                .compare(attribute, facts.of(one.slug(), attribute.id()), facts.of(other.slug(), attribute.id()));
    }

    private SideView side(Technology technology, Attribute attribute, Set<String> compared) {
        List<Fact> ofSide = facts.of(technology.slug(), attribute.id());
        // Sorting keeps the order of equals: behind the compared facts, the most telling come first.
        List<FactView> shown = ofSide.stream()
                .sorted(Comparator.comparing(fact -> !compared.contains(fact.id())))
                .map(fact -> FactView.of(fact, suspicions, measurements))
                .toList();
        return new SideView(
                technology.slug(),
                shown,
                Absence.of(ofSide).orElse(null),
                Disagreements.among(ofSide, attribute, technology.name(), suspicions).stream()
                        .findFirst()
                        .orElse(null));
    }

    /// One for each attribute at most: that of the two technologies that lie farthest apart.
    private List<KeyDifference> keyDifferences(List<AttributeView> attributes) {
        return attributes.stream()
                .flatMap(view -> view.comparisons().stream()
                        .flatMap(
                                finding -> KeyDifference.of(view.attribute(), finding, weakest(view, finding)).stream())
                        .min(KeyDifference.MOST_TELLING_FIRST)
                        .stream())
                .sorted(KeyDifference.MOST_TELLING_FIRST)
                .limit(KEY_DIFFERENCES)
                .toList();
    }

    private static Quality weakest(AttributeView view, PairFinding finding) {
        Set<String> compared = finding.facts() == null ? Set.of() : new HashSet<>(finding.facts());
        return view.sides().stream()
                .flatMap(side -> side.facts().stream())
                .map(FactView::fact)
                .filter(fact -> compared.contains(fact.id()))
                .map(Fact::quality)
                .max(Comparator.naturalOrder())
                .orElse(Quality.DOUBTFUL);
    }
}
