package dev.assay.web.recommendation;

import dev.assay.web.advisor.GivenAnswer;
import dev.assay.web.client.Questionnaire;
import dev.assay.web.client.Recommendation;
import dev.assay.web.fact.FactAddresses;
import dev.assay.web.fact.FactAddresses.Evidence;
import dev.assay.web.recommendation.Rules.RuleView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A recommendation as pages show it: the verdict first, then everything that it rests on.
///
/// @param headline  what the verdict says beyond its title, empty where that is nothing
/// @param field     who of the candidates takes part, absent where all do
/// @param shares    how the readings divide between those that come first, the most often first
/// @param ranking   those that take part, and those of which a must-have isn't known behind them
/// @param breakdown what adds to the scores of the first few
public record ResultView(
        Recommendation recommendation,
        String title,
        String headline,
        String meaning,
        Optional<Field> field,
        List<Share> shares,
        List<Reason> reasons,
        List<Help> helps,
        Optional<Turning> turning,
        List<Ranked> ranking,
        List<Ranked> conditional,
        List<Out> excluded,
        Optional<Breakdown> breakdown,
        List<Weight> weights,
        List<String> mustHaves,
        List<GivenAnswer> answers,
        String candidates,
        String candidatesHref,
        String changeHref) {

    /// How the candidates divide before anything is weighed.
    ///
    /// @param open of how many nobody can say whether they meet every must-have
    public record Field(int all, int ranked, int excluded, int open) {}

    /// In how many of 100 readings an option comes first, as a stretch of a bar. Percent of its width.
    public record Share(String name, double from, double width, String words) {}

    /// A sentence of the explanation, with what it rests on.
    public record Reason(String text, List<Evidence> evidence, List<RuleView> rules) {}

    /// Something that would help to decide, with the page where it can be said; without one where there is none.
    public record Help(String text, String href) {}

    /// An option that takes part in the ranking.
    ///
    /// @param readings "83 of 100", in how many readings it comes first
    /// @param doubts   the must-haves that nobody knows it to meet or to miss
    public record Ranked(
            Recommendation.Option option,
            String place,
            @Nullable String readings,
            double share,
            Bar score,
            String coverage,
            List<String> doubts) {}

    /// A score as an interval, in percent of the way from 0 to 1, and in words.
    public record Bar(double low, double point, double high, String figure, String words) {}

    /// What each criterion adds to the scores of some options, the weightiest first.
    public record Breakdown(List<String> names, List<Row> rows) {}

    /// One criterion of the breakdown.
    public record Row(String name, List<Part> parts) {}

    /// What one criterion adds to one score. Widths are in percent of the largest weight of the profile.
    public record Part(String name, double width, double reach, String words, boolean known, List<Evidence> evidence) {}

    /// An excluded option with the must-haves that it misses.
    public record Out(String name, String slug, List<Miss> misses) {}

    /// A must-have that an option misses.
    ///
    /// @param known what is known of it, for paper, which has no links; empty where the text says it
    public record Miss(String text, String known, List<Evidence> evidence) {}

    /// A criterion of the profile: what it weighs and which rules set it.
    public record Weight(String name, double width, String share, String swing, List<RuleView> rules) {}

    /// The view of a recommendation, the questionnaire that it answers at hand.
    public static ResultView of(Recommendation recommendation, Questionnaire questionnaire, FactAddresses addresses) {
        return new ResultViews(recommendation, questionnaire, addresses).view();
    }

    /// True where two parts of the work are scored apart.
    public boolean isComposed() {
        Recommendation.Verdict verdict = recommendation.verdict();
        return verdict != null && !verdict.parts().isEmpty();
    }

    /// True where too little was answered for anything to be concluded, so that nothing can change it but answers.
    public boolean isInconclusive() {
        Recommendation.Verdict verdict = recommendation.verdict();
        return verdict != null && verdict.type().equals("not-enough-evidence") && turning.isEmpty();
    }

    /// What feedback is about.
    public String feedbackSubject() {
        return "recommendations/" + recommendation.id();
    }

    /// What tells the versions of this verdict apart.
    public String feedbackVersion() {
        return "revision-" + recommendation.revision() + ".method-" + recommendation.methodVersion();
    }
}
