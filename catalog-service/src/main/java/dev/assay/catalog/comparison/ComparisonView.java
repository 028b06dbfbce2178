package dev.assay.catalog.comparison;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.casestudy.CaseStudy;
import dev.assay.catalog.fact.Absence;
import dev.assay.catalog.fact.Disagreement;
import dev.assay.catalog.fact.FactView;
import dev.assay.catalog.question.Question;
import dev.assay.catalog.sheet.RelatedComparison;
import dev.assay.catalog.sheet.UseCaseFits;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.source.SourceVerdict;
import dev.assay.catalog.technology.TechnologyView;
import dev.assay.catalog.tradeoff.TradeOff;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Two to five technologies side by side.
///
/// @param technologies   in the order of their slugs, as everywhere below
/// @param keyDifferences at most twelve, the most telling first
/// @param tradeOffs      of all of them
/// @param conclusions    what sources conclude, by dimension
/// @param pairClaims     how much faster one is than another, by all who say so
/// @param sourceVerdicts of sources that judged two of them or more
/// @param caseStudies    of any
/// @param useCases       that sources judged any of them for
/// @param questions      about no other technology
/// @param related        comparisons of one of them with another technology
/// @param sources        all that anything here refers to
@Schema(name = "Comparison")
public record ComparisonView(
        int revision,
        List<TechnologyView> technologies,
        List<KeyDifference> keyDifferences,
        List<CategoryView> categories,
        List<TradeOff> tradeOffs,
        List<Conclusion> conclusions,
        List<PairClaim> pairClaims,
        List<SourceVerdict> sourceVerdicts,
        List<CaseStudy> caseStudies,
        List<UseCaseFits> useCases,
        List<Question> questions,
        List<RelatedComparison> related,
        List<Source> sources) {

    /// The attributes of one category that any of the technologies has a fact about.
    @Schema(name = "ComparedCategory")
    public record CategoryView(
            @Schema(examples = "performance") String category, List<AttributeView> attributes) {}

    /// One attribute.
    ///
    /// @param sides       one for each technology
    /// @param comparisons one for each two technologies
    @Schema(name = "ComparedAttribute")
    public record AttributeView(Attribute attribute, List<SideView> sides, List<PairFinding> comparisons) {}

    /// What sources say of one technology.
    ///
    /// @param facts        those that are compared first, then the most telling, variants last
    /// @param absence      why there is no value; null where there is one
    /// @param disagreement the largest contradiction among them; null without any
    @Schema(name = "ComparedSide")
    public record SideView(
            String technology,
            List<FactView> facts,
            @Nullable Absence absence,

            @Nullable Disagreement disagreement) {}
}
