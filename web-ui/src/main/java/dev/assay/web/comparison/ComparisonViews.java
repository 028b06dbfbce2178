package dev.assay.web.comparison;

import dev.assay.web.client.CaseStudy;
import dev.assay.web.client.Comparison;
import dev.assay.web.client.Fact;
import dev.assay.web.client.SourceVerdict;
import dev.assay.web.client.Technology;
import dev.assay.web.comparison.ComparisonView.Balance;
import dev.assay.web.comparison.ComparisonView.Case;
import dev.assay.web.comparison.ComparisonView.Category;
import dev.assay.web.comparison.ComparisonView.Cell;
import dev.assay.web.comparison.ComparisonView.Claimed;
import dev.assay.web.comparison.ComparisonView.Concluded;
import dev.assay.web.comparison.ComparisonView.KeyRow;
import dev.assay.web.comparison.ComparisonView.Lead;
import dev.assay.web.comparison.ComparisonView.Opinion;
import dev.assay.web.comparison.ComparisonView.Ratio;
import dev.assay.web.comparison.ComparisonView.Related;
import dev.assay.web.comparison.ComparisonView.Row;
import dev.assay.web.comparison.ComparisonView.Sides;
import dev.assay.web.fact.CaseFigures;
import dev.assay.web.fact.Claim;
import dev.assay.web.fact.FactAddresses;
import dev.assay.web.fact.FactView;
import dev.assay.web.fact.Figures;
import dev.assay.web.fact.IntervalChart;
import dev.assay.web.fact.Sources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Turns what the catalogue says of technologies side by side into what the page shows.
final class ComparisonViews {

    /// As many contradictions are drawn; the others are listed with a link.
    private static final int CHARTS = 3;

    private static final int KEY_DIFFERENCES = 8;

    /// What is argued about most comes first, unfolded.
    private static final String OPEN_AT_FIRST = "performance";

    /// Clear differences first, and among them what was measured and what most is said of.
    private static final Comparator<Row> MOST_TELLING = Comparator.comparing(
                    (Row row) -> row.difference().kind())
            .thenComparing(Row::bestQuality)
            .thenComparing(Row::more, Comparator.reverseOrder());

    private final ComparedSlugs slugs;
    private final Comparison comparison;
    private final Sources sources;

    private ComparisonViews(ComparedSlugs slugs, Comparison comparison) {
        this.slugs = slugs;
        this.comparison = comparison;
        this.sources = new Sources(comparison.sources());
    }

    static ComparisonView of(ComparedSlugs slugs, Comparison comparison, FactFilter filter) {
        return new ComparisonViews(slugs, comparison).view(filter);
    }

    private ComparisonView view(FactFilter filter) {
        List<Category> categories = comparison.categories().stream()
                .map(category -> new Category(
                        category.category(),
                        Figures.words(category.category()),
                        category.attributes().stream()
                                .map(this::row)
                                .sorted(MOST_TELLING)
                                .toList(),
                        category.category().equals(OPEN_AT_FIRST)))
                .sorted(Comparator.comparing(category -> !category.id().equals(OPEN_AT_FIRST)))
                .toList();
        List<Row> rows = categories.stream()
                .flatMap(category -> category.rows().stream())
                .toList();
        List<DisagreementView> contradictions = contradictions();
        List<DisagreementView> charted = contradictions.stream()
                .filter(contradiction -> contradiction.chart().isPresent())
                .limit(CHARTS)
                .toList();
        return new ComparisonView(
                slugs,
                comparison.revision(),
                comparison.technologies(),
                balance(rows),
                keyDifferences(rows),
                claims(),
                charted,
                contradictions.stream()
                        .filter(contradiction -> !charted.contains(contradiction))
                        .toList(),
                filtered(categories, filter),
                categories,
                conclusions(),
                comparison.technologies().stream().map(this::sides).toList(),
                comparison.caseStudies().stream().map(this::caseStudy).toList(),
                comparison.questions().stream()
                        .map(question -> new ComparisonView.Asked(
                                question,
                                question.sources().stream().map(sources::of).toList()))
                        .toList(),
                comparison.related().stream()
                        .map(related -> new Related("/compare/" + related.id(), String.join(" and ", related.names())))
                        .toList(),
                List.copyOf(sources.all()));
    }

    private List<Claimed> claims() {
        var addresses = new FactAddresses(comparison);
        return comparison.pairClaims().stream()
                .map(claim -> new Claimed(
                        claim.sentence(),
                        claim.ratios().stream()
                                .map(ratio -> new Ratio(
                                        Figures.times(
                                                ratio.span().low(), ratio.span().high()),
                                        ratio.facts().stream()
                                                .map(addresses::fact)
                                                .toList()))
                                .toList()))
                .toList();
    }

    /// A filter unfolds what it leaves.
    private static List<Category> filtered(List<Category> categories, FactFilter filter) {
        return categories.stream()
                .filter(category ->
                        filter.category().isEmpty() || filter.category().equals(category.id()))
                .map(category -> new Category(
                        category.id(),
                        category.name(),
                        category.rows().stream().filter(filter::keeps).toList(),
                        category.open() || !filter.query().isEmpty()))
                .filter(category -> !category.rows().isEmpty())
                .toList();
    }

    private List<KeyRow> keyDifferences(List<Row> rows) {
        return comparison.keyDifferences().stream()
                .limit(KEY_DIFFERENCES)
                .map(key -> new KeyRow(
                        rows.stream()
                                .filter(row -> row.id().equals(key.attribute()))
                                .map(Row::name)
                                .findFirst()
                                .orElse(Figures.words(key.attribute())),
                        name(key.better()),
                        comparison.technologies().size() > 2
                                ? "better than "
                                        + key.technologies().stream()
                                                .filter(slug -> !slug.equals(key.better()))
                                                .map(this::name)
                                                .collect(Collectors.joining(", "))
                                : "is better",
                        key.sentence(),
                        slugs.path() + "?category=" + key.category() + "#row-" + key.attribute()))
                .toList();
    }

    private Row row(Comparison.Row row) {
        DifferenceView difference = DifferenceView.of(row, comparison.technologies());
        List<Cell> cells = comparison.technologies().stream()
                .map(technology -> cell(technology, row, difference))
                .toList();
        var attribute = row.attribute();
        return new Row(
                attribute.id(),
                attribute.name(),
                Figures.unitBeside(attribute),
                attribute.definition() == null ? "" : Figures.inWords(attribute, attribute.definition()),
                cells,
                difference);
    }

    private Cell cell(Technology technology, Comparison.Row row, DifferenceView difference) {
        String href = FactView.address(technology.slug(), row.attribute().id());
        Optional<Comparison.Side> side = row.sides().stream()
                .filter(one -> one.technology().equals(technology.slug()))
                .findFirst();
        List<Fact> facts = side.map(Comparison.Side::facts).orElse(List.of());
        if (facts.isEmpty()) {
            return new Cell(technology, null, 0, href, null, "");
        }
        List<String> compared =
                row.comparisons().stream().flatMap(one -> one.facts().stream()).toList();
        // Beside a difference stand the very facts that it was computed from.
        Fact telling = facts.stream()
                .filter(fact -> compared.contains(fact.id()))
                .findFirst()
                .orElse(facts.getFirst());
        return new Cell(
                technology,
                FactView.of(telling, sources),
                facts.size() - 1,
                href,
                side.flatMap(Comparison.Side::contradiction)
                        .map(disagreement -> disagreement.sentence())
                        .orElse(null),
                better(technology, difference));
    }

    private String better(Technology technology, DifferenceView difference) {
        if (!difference.favours(technology.slug())) {
            return "";
        }
        return comparison.technologies().size() == 2
                ? "better"
                : "better than "
                        + difference.leads().stream()
                                .filter(lead -> lead.better().equals(technology.slug()))
                                .map(lead -> name(lead.than()))
                                .collect(Collectors.joining(", "));
    }

    private Balance balance(List<Row> rows) {
        List<Lead> leads = comparison.technologies().stream()
                .map(technology -> new Lead(
                        technology.name(), count(rows, row -> row.difference().favours(technology.slug()))))
                .toList();
        return new Balance(
                rows.size(),
                count(
                        rows,
                        row -> row.difference().isApart() || row.difference().kind() == DifferenceView.Kind.EQUAL),
                count(rows, row -> row.difference().isApart()),
                leads,
                count(rows, row -> row.difference().kind() == DifferenceView.Kind.NOT_COMPARABLE),
                count(rows, row -> row.difference().kind() == DifferenceView.Kind.ONE_SIDED));
    }

    private static int count(List<Row> rows, java.util.function.Predicate<Row> of) {
        return Math.toIntExact(rows.stream().filter(of).count());
    }

    /// By attribute, with all technologies on one scale: speed first, which is argued about most, then the widest gap.
    private List<DisagreementView> contradictions() {
        List<DisagreementView> found = new ArrayList<>();
        for (Comparison.Category category : comparison.categories()) {
            List<DisagreementView> ofCategory = category.attributes().stream()
                    .flatMap(row -> contradiction(row).stream())
                    .sorted(Comparator.comparingDouble(DisagreementView::weight).reversed())
                    .toList();
            found.addAll(category.category().equals("performance") ? 0 : found.size(), ofCategory);
        }
        return found;
    }

    private Optional<DisagreementView> contradiction(Comparison.Row row) {
        List<DisagreementView.Said> said = row.sides().stream()
                .flatMap(side -> side.contradiction().stream())
                .map(disagreement -> DisagreementView.Said.of(
                        disagreement,
                        FactView.address(
                                disagreement.technology(), row.attribute().id())))
                .toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Collection<FactView>> facts = new LinkedHashMap<>();
        row.sides()
                .forEach(side -> facts.put(
                        name(side.technology()),
                        side.facts().stream()
                                .map(fact -> FactView.of(fact, sources))
                                .toList()));
        return Optional.of(new DisagreementView(
                row.attribute().id(),
                row.attribute().name(),
                said,
                IntervalChart.of(
                        row.attribute().name() + ", by source", row.attribute().unit(), facts)));
    }

    private List<Concluded> conclusions() {
        Map<String, SourceVerdict> verdicts = comparison.sourceVerdicts().stream()
                .collect(Collectors.toMap(SourceVerdict::id, Function.identity(), (one, _) -> one));
        return comparison.conclusions().stream()
                .map(conclusion -> new Concluded(
                        Figures.words(conclusion.dimension()),
                        conclusion.sentence(),
                        conclusion.verdicts().stream()
                                .flatMap(id -> Optional.ofNullable(verdicts.get(id)).stream())
                                .map(this::opinion)
                                .toList()))
                .toList();
    }

    private Opinion opinion(SourceVerdict verdict) {
        return new Opinion(
                verdict.favours() == null ? "neither" : name(verdict.favours()),
                verdict.condition(),
                verdict.summary(),
                sources.of(verdict.source()),
                verdict.locator());
    }

    private Sides sides(Technology technology) {
        return new Sides(
                technology,
                Claim.of(comparison.tradeOffs(), technology.slug(), true, sources, this::name),
                Claim.of(comparison.tradeOffs(), technology.slug(), false, sources, this::name));
    }

    private Case caseStudy(CaseStudy study) {
        return new Case(
                study,
                study.technologies().stream().map(this::name).toList(),
                CaseFigures.inWords(study),
                sources.of(study.source()));
    }

    private String name(String slug) {
        return comparison.technologies().stream()
                .filter(technology -> Objects.equals(technology.slug(), slug))
                .map(Technology::name)
                .findFirst()
                .orElse(Figures.words(slug));
    }
}
