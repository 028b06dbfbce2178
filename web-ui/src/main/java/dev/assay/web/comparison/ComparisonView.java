package dev.assay.web.comparison;

import dev.assay.web.client.CaseStudy;
import dev.assay.web.client.Question;
import dev.assay.web.client.Source;
import dev.assay.web.client.Technology;
import dev.assay.web.fact.Claim;
import dev.assay.web.fact.FactView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A comparison as the page shows it.
record ComparisonView(
        ComparedPair pair,
        int revision,
        List<Technology> technologies,
        Balance balance,
        List<Row> keyDifferences,
        List<DisagreementView> charted,
        List<DisagreementView> listed,
        List<Category> categories,
        List<Opinion> opinions,
        List<Sides> tradeOffs,
        List<Case> caseStudies,
        List<Asked> questions,
        List<Source> sources) {

    /// What the evidence can say at all: how many rows end in which way.
    record Balance(int rows, int comparable, int apart, List<Lead> leads, int notComparable, int oneSided) {}

    /// In how many rows one side is better.
    record Lead(String name, int rows) {}

    /// The rows of one category.
    record Category(String id, String name, List<Row> rows) {}

    /// One attribute: a cell for each side, and the difference.
    record Row(
            String id,
            String name,
            @Nullable String unit,
            String definition,
            List<Cell> cells,
            DifferenceView difference) {}

    /// What is known of one side: the most telling fact, and where the others are.
    record Cell(
            Technology technology,
            @Nullable FactView fact,
            int more,
            String moreHref,
            @Nullable String disagreement,
            boolean better) {

        /// The most telling fact; empty where nothing is known.
        public Optional<FactView> telling() {
            return Optional.ofNullable(fact);
        }

        /// How sources contradict each other here, if they do.
        public Optional<String> contradiction() {
            return Optional.ofNullable(disagreement);
        }
    }

    /// What one source concluded.
    record Opinion(
            String dimension,
            String favours,
            @Nullable String condition,
            String summary,
            Source source,
            @Nullable String locator) {}

    /// Strengths and weaknesses of one technology.
    record Sides(Technology technology, List<Claim> strengths, List<Claim> weaknesses) {}

    /// A case study with its source.
    record Case(CaseStudy study, List<String> names, List<String> figures, Source source) {}

    /// A question with the sources of its answer.
    record Asked(Question question, List<Source> sources) {}
}
