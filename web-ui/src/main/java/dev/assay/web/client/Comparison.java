package dev.assay.web.client;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Two to five technologies side by side, on one revision of the catalogue.
public record Comparison(
        int revision,
        List<Technology> technologies,
        List<KeyDifference> keyDifferences,
        List<Category> categories,
        List<TradeOff> tradeOffs,
        List<Conclusion> conclusions,
        List<PairClaim> pairClaims,
        List<SourceVerdict> sourceVerdicts,
        List<CaseStudy> caseStudies,
        List<UseCaseFits> useCases,
        List<Question> questions,
        List<Related> related,
        List<Source> sources) {

    public Comparison {
        technologies = Absent.toEmpty(technologies);
        keyDifferences = Absent.toEmpty(keyDifferences);
        categories = Absent.toEmpty(categories);
        tradeOffs = Absent.toEmpty(tradeOffs);
        conclusions = Absent.toEmpty(conclusions);
        pairClaims = Absent.toEmpty(pairClaims);
        useCases = Absent.toEmpty(useCases);
        related = Absent.toEmpty(related);
        sourceVerdicts = Absent.toEmpty(sourceVerdicts);
        caseStudies = Absent.toEmpty(caseStudies);
        questions = Absent.toEmpty(questions);
        sources = Absent.toEmpty(sources);
    }

    /// A clear difference with a better side, the most telling first.
    public record KeyDifference(
            String attribute, String category, List<String> technologies, String better, String sentence) {

        public KeyDifference {
            technologies = Absent.toEmpty(technologies);
        }
    }

    /// What sources concluded in one respect, counted.
    ///
    /// @param verdicts the ids of their verdicts
    public record Conclusion(String dimension, List<String> verdicts, String sentence) {

        public Conclusion {
            verdicts = Absent.toEmpty(verdicts);
        }
    }

    /// How many times the throughput of one another has, by all who say so.
    public record PairClaim(String sentence, List<Ratio> ratios) {

        public PairClaim {
            ratios = Absent.toEmpty(ratios);
        }
    }

    /// One ratio of two technologies, and the facts that say it or that it was computed from.
    public record Ratio(List<String> facts, Range span) {

        public Ratio {
            facts = Absent.toEmpty(facts);
        }
    }

    /// How well each fits a use case, as sources say.
    public record UseCaseFits(Named useCase, List<Fit> fits) {

        public UseCaseFits {
            fits = Absent.toEmpty(fits);
        }
    }

    /// A use case of the catalogue.
    public record Named(String id, String name) {}

    /// How well one technology fits: `excellent`, `good`, `possible`, `poor`.
    public record Fit(String technology, String fit, List<String> sources) {

        public Fit {
            sources = Absent.toEmpty(sources);
        }
    }

    /// Another comparison, by the last part of its path.
    public record Related(String id, List<String> names) {

        public Related {
            names = Absent.toEmpty(names);
        }
    }

    /// The attributes of one category that either side has facts on.
    public record Category(String category, List<Row> attributes) {

        public Category {
            attributes = Absent.toEmpty(attributes);
        }
    }

    /// One attribute: the facts of each side, and what can be said of each pair.
    public record Row(Attribute attribute, List<Side> sides, List<Pair> comparisons) {

        public Row {
            sides = Absent.toEmpty(sides);
            comparisons = Absent.toEmpty(comparisons);
        }
    }

    /// The facts of one technology, the most telling first.
    ///
    /// @param absence why there is no value: `unknown`, `not-applicable` or `not-measured`; null where there is one
    public record Side(
            String technology,
            List<Fact> facts,
            @Nullable String absence,
            @Nullable Disagreement disagreement) {

        public Side {
            facts = Absent.toEmpty(facts);
            absence = facts.isEmpty() ? "unknown" : absence;
        }

        /// The disagreement of sources on this side, if there is one.
        public Optional<Disagreement> contradiction() {
            return Optional.ofNullable(disagreement);
        }
    }

    /// Whether two facts can be compared, and the difference where they can.
    public record Pair(
            List<String> technologies,
            String outcome,
            List<String> facts,
            @Nullable Difference difference,
            @Nullable Boolean apart,
            @Nullable String better,
            @Nullable String sentence,
            List<Reason> reasons) {

        public Pair {
            technologies = Absent.toEmpty(technologies);
            facts = Absent.toEmpty(facts);
            reasons = Absent.toEmpty(reasons);
        }

        /// True where a difference was computed.
        public boolean isCompared() {
            return outcome.equals("compared");
        }

        /// True where the two are compared and their intervals don't meet.
        public boolean isApart() {
            return isCompared() && Boolean.TRUE.equals(apart);
        }
    }

    /// How far apart two comparable facts are.
    public record Difference(
            @Nullable Range ratio,
            @Nullable Range absolute,
            @Nullable Integer levels) {}

    /// An interval of a difference.
    public record Range(
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String unit) {}

    /// Why two facts can't be compared.
    public record Reason(String code, String sentence) {}
}
