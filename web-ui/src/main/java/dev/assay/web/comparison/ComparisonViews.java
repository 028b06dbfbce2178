package dev.assay.web.comparison;

import dev.assay.web.client.CaseStudy;
import dev.assay.web.client.Comparison;
import dev.assay.web.client.Fact;
import dev.assay.web.client.Technology;
import dev.assay.web.comparison.ComparisonView.Balance;
import dev.assay.web.comparison.ComparisonView.Case;
import dev.assay.web.comparison.ComparisonView.Category;
import dev.assay.web.comparison.ComparisonView.Cell;
import dev.assay.web.comparison.ComparisonView.Lead;
import dev.assay.web.comparison.ComparisonView.Opinion;
import dev.assay.web.comparison.ComparisonView.Row;
import dev.assay.web.comparison.ComparisonView.Sides;
import dev.assay.web.fact.CaseFigures;
import dev.assay.web.fact.Claim;
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

/// Turns what the catalogue says of two technologies into what the page shows.
final class ComparisonViews {

    /// As many contradictions are drawn; the others are listed with a link.
    private static final int CHARTS = 3;

    private static final int KEY_DIFFERENCES = 8;

    private final ComparedPair pair;
    private final Comparison comparison;
    private final Sources sources;

    private ComparisonViews(ComparedPair pair, Comparison comparison) {
        this.pair = pair;
        this.comparison = comparison;
        this.sources = new Sources(comparison.sources());
    }

    static ComparisonView of(ComparedPair pair, Comparison comparison, FactFilter filter) {
        return new ComparisonViews(pair, comparison).view(filter);
    }

    private ComparisonView view(FactFilter filter) {
        List<Category> categories = comparison.categories().stream()
                .map(category -> new Category(
                        category.category(),
                        Figures.words(category.category()),
                        category.attributes().stream().map(this::row).toList()))
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
                pair,
                comparison.revision(),
                comparison.technologies(),
                balance(rows),
                categories.stream()
                        .sorted(Comparator.comparing(category -> !category.id().equals("performance")))
                        .flatMap(category -> category.rows().stream())
                        .filter(row -> row.difference().kind() == DifferenceView.Kind.BETTER)
                        .sorted(Comparator.comparing(ComparisonViews::restsOnMeasurements)
                                .reversed())
                        .limit(KEY_DIFFERENCES)
                        .toList(),
                charted,
                contradictions.stream()
                        .filter(contradiction -> !charted.contains(contradiction))
                        .toList(),
                filtered(categories, filter),
                opinions(),
                comparison.technologies().stream().map(this::sides).toList(),
                comparison.caseStudies().stream().map(this::caseStudy).toList(),
                comparison.questions().stream()
                        .map(question -> new ComparisonView.Asked(
                                question,
                                question.sources().stream().map(sources::of).toList()))
                        .toList(),
                List.copyOf(sources.all()));
    }

    private static List<Category> filtered(List<Category> categories, FactFilter filter) {
        return categories.stream()
                .map(category -> new Category(
                        category.id(),
                        category.name(),
                        category.rows().stream().filter(filter::keeps).toList()))
                .filter(category -> !category.rows().isEmpty())
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
                attribute.unit() == null ? null : Figures.unit(attribute.unit()),
                attribute.definition() == null ? "" : attribute.definition(),
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
            return new Cell(technology, null, 0, href, null, false);
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
                technology.slug().equals(difference.better()));
    }

    private Balance balance(List<Row> rows) {
        List<Lead> leads = comparison.technologies().stream()
                .map(technology -> new Lead(
                        technology.name(),
                        count(
                                rows,
                                row -> technology.slug().equals(row.difference().better()))))
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

    private static boolean restsOnMeasurements(Row row) {
        return row.cells().stream()
                .allMatch(cell -> cell.telling()
                        .filter(fact -> fact.quality() == dev.assay.web.fact.Quality.MEASURED)
                        .isPresent());
    }

    /// By attribute, with both technologies on one scale: speed first, which is argued about most, then the widest gap.
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

    private List<Opinion> opinions() {
        return comparison.sourceVerdicts().stream()
                .map(verdict -> new Opinion(
                        Figures.words(verdict.dimension()),
                        verdict.favours() == null ? "neither" : name(verdict.favours()),
                        verdict.condition(),
                        verdict.summary(),
                        sources.of(verdict.source()),
                        verdict.locator()))
                .toList();
    }

    private Sides sides(Technology technology) {
        return new Sides(
                technology,
                Claim.of(comparison.tradeOffs(), technology.slug(), true, sources),
                Claim.of(comparison.tradeOffs(), technology.slug(), false, sources));
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
