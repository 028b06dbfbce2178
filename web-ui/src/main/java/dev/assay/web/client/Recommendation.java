package dev.assay.web.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The stored result of one questionnaire; while it isn't scored yet, all but id and status are absent.
public record Recommendation(
        String id,
        String status,
        @Nullable Answered questionnaire,
        @Nullable String submittedAt,
        @Nullable String completedAt,
        @Nullable String evaluatedOn,
        int revision,
        @Nullable String methodVersion,
        @Nullable String seed,
        int draws,
        @Nullable Profile profile,
        List<Option> options,
        List<Duel> pairwise,
        @Nullable Verdict verdict) {

    public Recommendation {
        options = Absent.toEmpty(options);
        pairwise = Absent.toEmpty(pairwise);
    }

    /// True once there is a verdict.
    public boolean isCompleted() {
        return status.equals("completed") && verdict != null;
    }

    /// What the team answered.
    public record Answered(String kind, String version, Map<String, Object> answers, List<String> candidates) {

        public Answered {
            answers = Absent.toEmpty(answers);
            candidates = Absent.toEmpty(candidates);
        }
    }

    /// What the answers amount to.
    public record Profile(List<Criterion> criteria, List<Constraint> constraints) {

        public Profile {
            criteria = Absent.toEmpty(criteria);
            constraints = Absent.toEmpty(constraints);
        }
    }

    /// A criterion with its swing interval, its normalised weight, and the rules that set it.
    public record Criterion(
            String id, String name, double low, double point, double high, double weight, List<String> rules) {

        public Criterion {
            rules = Absent.toEmpty(rules);
        }
    }

    /// A must-have.
    public record Constraint(
            String id,
            @Nullable String criterion,
            String sentence,
            @Nullable String rule) {}

    /// How one technology came out.
    ///
    /// @param status `ranked`, `at-risk` (a must-have is unknown) or `excluded`
    /// @param firstPlaceShare in how many of all readings it comes first, 0 to 1
    public record Option(
            String technology,
            String name,
            String status,
            @Nullable Integer rank,
            boolean tied,
            @Nullable Spread score,
            @Nullable Double firstPlaceShare,
            @Nullable Spread firstPlaceInterval,
            @Nullable Double expectedRank,
            @Nullable Double coverage,
            List<Contribution> contributions,
            List<Violation> violations,
            List<Doubt> unknowns) {

        public Option {
            contributions = Absent.toEmpty(contributions);
            violations = Absent.toEmpty(violations);
            unknowns = Absent.toEmpty(unknowns);
        }
    }

    /// An interval, with a point inside where there is one.
    public record Spread(
            @Nullable Double low,
            @Nullable Double point,
            @Nullable Double high) {}

    /// What one criterion adds to a score.
    public record Contribution(
            String criterion,
            double weight,
            @Nullable Spread value,
            double contribution,
            boolean known,
            List<String> facts) {

        public Contribution {
            facts = Absent.toEmpty(facts);
        }
    }

    /// A must-have that an option misses, and the facts that say so.
    public record Violation(String constraint, String sentence, List<String> facts, List<String> sources) {

        public Violation {
            facts = Absent.toEmpty(facts);
            sources = Absent.toEmpty(sources);
        }
    }

    /// A must-have of which nobody knows whether an option meets it.
    public record Doubt(String constraint, String sentence) {}

    /// How often one option is ahead of another.
    public record Duel(String option, String over, double share, double tieShare) {}

    /// The outcome, in words and with what each of them rests on.
    ///
    /// @param type `leads`, `too-close`, `none-fits`, `not-enough-evidence`, `composition`, or one to come
    public record Verdict(String type, List<String> winners, String headline, List<Sentence> sentences) {

        public Verdict {
            winners = Absent.toEmpty(winners);
            sentences = Absent.toEmpty(sentences);
        }
    }

    /// One sentence of the explanation and what it rests on.
    public record Sentence(String text, List<String> facts, List<String> sources, List<String> rules) {

        public Sentence {
            facts = Absent.toEmpty(facts);
            sources = Absent.toEmpty(sources);
            rules = Absent.toEmpty(rules);
        }
    }
}
