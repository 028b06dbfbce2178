package dev.assay.catalog.sheet;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.casestudy.CaseStudy;
import dev.assay.catalog.fact.Disagreement;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.FactIndex;
import dev.assay.catalog.fact.FactView;
import dev.assay.catalog.question.Question;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.source.SourceVerdict;
import dev.assay.catalog.technology.FactSheet;
import dev.assay.catalog.technology.Technology;
import dev.assay.catalog.technology.TechnologyView;
import dev.assay.catalog.tradeoff.TradeOff;
import java.util.List;
import java.util.stream.Stream;

/// Everything about one technology.
///
/// @param facts          by attribute, the most telling first
/// @param attributes     those of the facts
/// @param disagreements  where the facts contradict each other
/// @param sourceVerdicts what sources concluded of it and others
/// @param related        comparisons with it
/// @param sources        all that anything here refers to
public record TechnologySheet(
        int revision,
        TechnologyView technology,
        List<FactView> facts,
        List<Attribute> attributes,
        List<Disagreement> disagreements,
        List<TradeOff> tradeOffs,
        List<SourceVerdict> sourceVerdicts,
        List<CaseStudy> caseStudies,
        List<UseCaseFits> useCases,
        List<Question> questions,
        List<RelatedComparison> related,
        List<Source> sources) {

    static TechnologySheet of(Technology technology, Catalog catalog) {
        Mentions mentions = Mentions.of(catalog);
        List<String> slug = List.of(technology.slug());
        FactSheet sheet = FactSheet.of(technology, null, catalog);
        List<TradeOff> tradeOffs = mentions.of(TradeOff.class, slug);
        List<SourceVerdict> verdicts = mentions.of(SourceVerdict.class, slug);
        List<CaseStudy> studies = mentions.of(CaseStudy.class, slug);
        List<UseCaseFits> useCases = UseCaseFits.of(slug, catalog);
        List<Question> questions = mentions.of(Question.class, slug);
        return new TechnologySheet(
                catalog.revision().number(),
                TechnologyView.of(technology, FactIndex.of(catalog)),
                sheet.items(),
                sheet.attributes(),
                sheet.disagreements(),
                tradeOffs,
                verdicts,
                studies,
                useCases,
                questions,
                mentions.related(slug),
                Cited.by(
                        Stream.concat(
                                Stream.of(List.of(technology), facts(sheet), tradeOffs, verdicts, studies, questions),
                                useCases.stream().map(UseCaseFits::fits)),
                        catalog));
    }

    private static List<Fact> facts(FactSheet sheet) {
        return sheet.items().stream().map(FactView::fact).toList();
    }
}
