package dev.assay.web.recommendation;

import dev.assay.web.client.Questionnaire;
import dev.assay.web.client.Recommendation;
import dev.assay.web.recommendation.FactAddresses.Evidence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A recommendation as the page shows it: the verdict first, then everything that it rests on.
record ResultView(
        Recommendation recommendation,
        String title,
        String headline,
        String meaning,
        String sureness,
        List<Reason> reasons,
        List<Ranked> ranking,
        List<Out> excluded,
        List<Weight> weights,
        List<String> mustHaves,
        List<Given> answers) {

    /// A sentence of the explanation, with what it rests on.
    record Reason(String text, List<Evidence> evidence, List<RuleView> rules) {}

    /// A rule by what it does, and the answer that set it off.
    record RuleView(String id, String words) {}

    /// An option that takes part in the ranking.
    ///
    /// @param readings "83 of 100", in how many readings it comes first
    record Ranked(
            Recommendation.Option option,
            String place,
            @Nullable String readings,
            int share,
            Bar score,
            String coverage,
            List<Part> parts,
            List<String> atRisk) {

        /// True where a must-have is unknown.
        public boolean isAtRisk() {
            return !atRisk.isEmpty();
        }
    }

    /// A score as an interval, in percent of the way from 0 to 1, and in words.
    record Bar(double low, double point, double high, String words) {

        /// The width of the interval.
        public double width() {
            return high - low;
        }
    }

    /// What one criterion adds to a score. Widths are in percent of the largest weight of the profile.
    record Part(String name, double width, double reach, String words, boolean known, List<Evidence> evidence) {}

    /// An excluded option with the must-haves that it misses.
    record Out(String name, String slug, List<Miss> misses) {}

    /// A must-have missed, and the facts that show it.
    record Miss(String sentence, List<Evidence> evidence) {}

    /// A criterion of the profile: what it weighs and which rules set it.
    record Weight(String name, double width, String share, String swing, List<RuleView> rules) {}

    /// A question and what was answered.
    record Given(String question, String answer) {}

    static ResultView of(Recommendation recommendation, Questionnaire questionnaire, FactAddresses addresses) {
        return new ResultViews(recommendation, questionnaire, addresses).view();
    }

    /// True where two or more lead together.
    boolean isTooClose() {
        return Optional.ofNullable(recommendation.verdict())
                .filter(verdict -> verdict.type().equals("too-close"))
                .isPresent();
    }
}
