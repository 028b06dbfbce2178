package dev.assay.catalog.comparison;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.casestudy.CaseStudy;
import dev.assay.catalog.fact.Disagreement;
import dev.assay.catalog.fact.FactView;
import dev.assay.catalog.question.Question;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.source.SourceVerdict;
import dev.assay.catalog.technology.TechnologyView;
import dev.assay.catalog.tradeoff.TradeOff;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Two technologies side by side.
///
/// @param technologies   in the order of their slugs, as everywhere below
/// @param tradeOffs      of both
/// @param sourceVerdicts of sources that judged both
/// @param caseStudies    of either
/// @param questions      about no other technology
/// @param sources        all that anything here refers to
@Schema(name = "Comparison")
public record ComparisonView(
        int revision,
        List<TechnologyView> technologies,
        List<CategoryView> categories,
        List<TradeOff> tradeOffs,
        List<SourceVerdict> sourceVerdicts,
        List<CaseStudy> caseStudies,
        List<Question> questions,
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
    /// @param disagreement the largest contradiction among them; null without any
    @Schema(name = "ComparedSide")
    public record SideView(
            String technology,
            List<FactView> facts,
            @Nullable Disagreement disagreement) {}
}
