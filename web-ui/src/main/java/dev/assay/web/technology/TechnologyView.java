package dev.assay.web.technology;

import dev.assay.web.change.Published;
import dev.assay.web.client.Attribute;
import dev.assay.web.client.CaseStudy;
import dev.assay.web.client.Disagreement;
import dev.assay.web.client.Fact;
import dev.assay.web.client.Question;
import dev.assay.web.client.RelatedComparison;
import dev.assay.web.client.Source;
import dev.assay.web.client.SourceVerdict;
import dev.assay.web.client.Technology;
import dev.assay.web.client.TechnologySheet;
import dev.assay.web.fact.CaseFigures;
import dev.assay.web.fact.Claim;
import dev.assay.web.fact.FactView;
import dev.assay.web.fact.Figures;
import dev.assay.web.fact.Sources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One technology as its page shows it.
record TechnologyView(
        Technology technology,
        int revision,
        List<Category> categories,
        Folded<Disagreement> disagreements,
        Folded<Claim> strengths,
        Folded<Claim> weaknesses,
        Folded<SuitableFor> useCases,
        List<Opinion> opinions,
        List<Case> caseStudies,
        List<Answered> questions,
        List<RelatedComparison> related,
        List<Published> changes,
        Sources sources) {

    /// As many entries of a long list are shown before the rest is folded away.
    private static final int AT_FIRST = 6;

    /// What is argued about most comes first, unfolded.
    private static final String OPEN_AT_FIRST = "performance";

    /// Measured before claimed, and what most is said of first.
    private static final Comparator<Row> MOST_TELLING =
            Comparator.comparing((Row row) -> row.fact().quality()).thenComparing(Row::more, Comparator.reverseOrder());

    /// A list of which the end is folded away where it is long.
    record Folded<T>(List<T> all) {

        /// What is shown from the start.
        public List<T> first() {
            return all.subList(0, Math.min(AT_FIRST, all.size()));
        }

        /// What is folded away.
        public List<T> more() {
            return all.subList(first().size(), all.size());
        }
    }

    /// The attributes of one category that have facts.
    record Category(String id, String name, List<Row> rows) {

        /// True for the category that is unfolded from the start.
        public boolean isOpen() {
            return id.equals(OPEN_AT_FIRST);
        }
    }

    /// One attribute: its most telling fact, and where the others are.
    record Row(
            Attribute attribute,
            @Nullable String unit,
            FactView fact,
            int more,
            String href,
            @Nullable String disagreement) {

        /// How sources contradict each other here, if they do.
        public Optional<String> contradiction() {
            return Optional.ofNullable(disagreement);
        }
    }

    /// What sources say of it in one use case, such as `good`.
    record SuitableFor(TechnologySheet.Described useCase, List<Said> said) {}

    /// One such word and who says it.
    record Said(String fit, List<Source> sources) {}

    /// What a source concluded.
    record Opinion(SourceVerdict verdict, String dimension, Source source) {}

    /// A case study with its figures in words.
    record Case(CaseStudy study, List<String> figures, Source source) {}

    /// A question with the sources of its answer.
    record Answered(Question question, List<Source> sources) {}

    static TechnologyView of(TechnologySheet sheet, List<Published> published, UnaryOperator<String> names) {
        var sources = new Sources(sheet.sources());
        Technology technology = sheet.technology();
        return new TechnologyView(
                technology,
                sheet.revision(),
                categories(sheet, sources),
                new Folded<>(sheet.disagreements()),
                new Folded<>(Claim.of(sheet.tradeOffs(), technology.slug(), true, sources, names)),
                new Folded<>(Claim.of(sheet.tradeOffs(), technology.slug(), false, sources, names)),
                new Folded<>(sheet.useCases().stream()
                        .map(useCase -> new SuitableFor(
                                useCase.useCase(),
                                useCase.fits().stream()
                                        .map(fit -> new Said(
                                                fit.fit(),
                                                fit.sources().stream()
                                                        .map(sources::of)
                                                        .toList()))
                                        .toList()))
                        .toList()),
                sheet.sourceVerdicts().stream()
                        .map(verdict ->
                                new Opinion(verdict, Figures.words(verdict.dimension()), sources.of(verdict.source())))
                        .toList(),
                sheet.caseStudies().stream()
                        .map(study -> new Case(study, CaseFigures.inWords(study), sources.of(study.source())))
                        .toList(),
                sheet.questions().stream()
                        .map(question -> new Answered(
                                question,
                                question.sources().stream().map(sources::of).toList()))
                        .toList(),
                sheet.related(),
                published.stream()
                        .map(one -> one.about(List.of(technology.slug())))
                        .filter(one -> !one.changes().isEmpty())
                        .toList(),
                sources);
    }

    private static List<Category> categories(TechnologySheet sheet, Sources sources) {
        Map<String, Attribute> attributes =
                sheet.attributes().stream().collect(Collectors.toMap(Attribute::id, Function.identity()));
        Map<String, Disagreement> disagreements = sheet.disagreements().stream()
                .collect(Collectors.toMap(Disagreement::attribute, Function.identity(), (first, _) -> first));
        // The catalogue sends facts by attribute, the most telling first.
        Map<Attribute, List<Fact>> facts = new LinkedHashMap<>();
        sheet.facts().stream()
                .filter(fact -> attributes.containsKey(fact.attribute()))
                .forEach(fact -> facts.computeIfAbsent(attributes.get(fact.attribute()), _ -> new ArrayList<>())
                        .add(fact));
        Map<String, List<Row>> rows = new TreeMap<>();
        facts.forEach((attribute, about) -> rows.computeIfAbsent(attribute.category(), _ -> new ArrayList<>())
                .add(row(attribute, about, disagreements.get(attribute.id()), sources)));
        return rows.entrySet().stream()
                .map(category -> new Category(
                        category.getKey(),
                        Figures.words(category.getKey()),
                        category.getValue().stream().sorted(MOST_TELLING).toList()))
                .sorted(Comparator.comparing(category -> !category.isOpen()))
                .toList();
    }

    private static Row row(
            Attribute attribute, List<Fact> facts, @Nullable Disagreement disagreement, Sources sources) {
        Fact first = facts.getFirst();
        return new Row(
                attribute,
                Figures.unitBeside(attribute),
                FactView.of(first, sources),
                facts.size() - 1,
                FactView.address(first.technology(), attribute.id()),
                disagreement == null ? null : disagreement.sentence());
    }
}
