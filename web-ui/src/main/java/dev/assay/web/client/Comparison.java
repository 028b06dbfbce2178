package dev.assay.web.client;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Two technologies side by side, on one revision of the catalogue.
public record Comparison(
        int revision,
        List<Technology> technologies,
        List<Category> categories,
        List<TradeOff> tradeOffs,
        List<SourceVerdict> sourceVerdicts,
        List<CaseStudy> caseStudies,
        List<Question> questions,
        List<Source> sources) {

    public Comparison {
        technologies = Absent.toEmpty(technologies);
        categories = Absent.toEmpty(categories);
        tradeOffs = Absent.toEmpty(tradeOffs);
        sourceVerdicts = Absent.toEmpty(sourceVerdicts);
        caseStudies = Absent.toEmpty(caseStudies);
        questions = Absent.toEmpty(questions);
        sources = Absent.toEmpty(sources);
    }

    /// The attributes of one category that either side has facts on.
    public record Category(String category, List<Row> attributes) {

        public Category {
            attributes = Absent.toEmpty(attributes);
        }
    }

    /// One attribute: the facts of each side, and what can be said of the pair.
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
