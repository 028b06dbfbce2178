package dev.assay.web.comparison;

import dev.assay.web.client.CaseStudy;
import dev.assay.web.client.Question;
import dev.assay.web.client.Source;
import dev.assay.web.client.Technology;
import dev.assay.web.fact.Claim;
import dev.assay.web.fact.FactAddresses.Evidence;
import dev.assay.web.fact.FactView;
import dev.assay.web.fact.Quality;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A comparison as the page shows it.
record ComparisonView(
        ComparedSlugs slugs,
        int revision,
        List<Technology> technologies,
        Balance balance,
        List<KeyRow> keyDifferences,
        List<Claimed> claims,
        List<DisagreementView> charted,
        List<DisagreementView> listed,
        List<Category> categories,
        List<Category> all,
        List<Concluded> conclusions,
        List<Sides> tradeOffs,
        List<Case> caseStudies,
        List<Asked> questions,
        List<Related> related,
        List<Source> sources) {

    /// The names in one line: `Express and Flask`.
    public String names() {
        List<String> names = technologies.stream().map(Technology::name).toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /// True where the sides are not of one kind, so that many rows can't mean the same for all.
    public boolean isMixed() {
        return technologies.stream().map(Technology::kind).distinct().count() > 1;
    }

    /// What feedback is about.
    public String feedbackSubject() {
        return "comparisons/" + slugs.id();
    }

    /// The path of the page with every verdict.
    public String verdictsPath() {
        return slugs.path() + "/verdicts";
    }

    /// True where there are two sides, the form that most comparisons have.
    public boolean isPair() {
        return technologies.size() == 2;
    }

    /// What the evidence can say at all: how many rows end in which way.
    record Balance(int rows, int comparable, int apart, List<Lead> leads, int notComparable, int oneSided) {}

    /// In how many rows one side is better.
    record Lead(String name, int rows) {}

    /// A clear difference, with the address of its row.
    record KeyRow(String name, String winner, String size, String sentence, String href) {}

    /// The rows of one category.
    ///
    /// @param open whether it is unfolded
    record Category(String id, String name, List<Row> rows, boolean open) {

        /// In how many rows sides are apart.
        public long apart() {
            return rows.stream().filter(row -> row.difference().isApart()).count();
        }
    }

    /// One attribute: a cell for each side, and the difference.
    record Row(
            String id,
            String name,
            @Nullable String unit,
            String definition,
            List<Cell> cells,
            DifferenceView difference) {

        /// How the best known of its facts came about.
        Quality bestQuality() {
            return cells.stream()
                    .flatMap(cell -> cell.telling().stream())
                    .map(FactView::quality)
                    .min(Comparator.naturalOrder())
                    .orElse(Quality.UNTOLD);
        }

        /// How many facts stand behind those that are shown.
        int more() {
            return cells.stream().mapToInt(Cell::more).sum();
        }
    }

    /// What is known of one side: the most telling fact, and where the others are.
    ///
    /// @param better `better`, and than whom where there are more than two sides; empty where it isn't
    record Cell(
            Technology technology,
            @Nullable FactView fact,
            int more,
            String moreHref,
            @Nullable String disagreement,
            String better) {

        /// The most telling fact; empty where nothing is known.
        public Optional<FactView> telling() {
            return Optional.ofNullable(fact);
        }

        /// How sources contradict each other here, if they do.
        public Optional<String> contradiction() {
            return Optional.ofNullable(disagreement);
        }
    }

    /// How many times one is the other, from all that say so or were measured alike.
    record Claimed(String sentence, List<Ratio> ratios) {}

    /// One of these ratios, and the facts behind it.
    record Ratio(String factor, List<Evidence> facts) {}

    /// What sources concluded in one respect.
    record Concluded(String dimension, String sentence, List<Opinion> opinions) {}

    /// Another comparison.
    record Related(String href, String names) {}

    /// What one source concluded.
    record Opinion(
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
