package dev.assay.web.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The result of one questionnaire; while it isn't scored yet, all but id and status are absent.
///
/// @param id      empty for what is scored without being stored
/// @param comparison of those that meet every must-have; absent where fewer than two do
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
        @Nullable Verdict verdict,
        @Nullable Comparison comparison) {

    public Recommendation {
        id = id == null ? "" : id;
        status = status == null ? "completed" : status;
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
    /// @param relax the smallest set of must-haves that leaves nobody, where none fits
    /// @param mostUseful what would help to decide, where evidence doesn't do
    /// @param parts of a composition
    /// @param stay where there is an existing service
    public record Verdict(
            String type,
            List<String> winners,
            String headline,
            List<Sentence> sentences,
            List<String> relax,
            List<Useful> mostUseful,
            List<WorkPart> parts,
            @Nullable Stay stay) {

        public Verdict {
            winners = Absent.toEmpty(winners);
            sentences = Absent.toEmpty(sentences);
            relax = Absent.toEmpty(relax);
            mostUseful = Absent.toEmpty(mostUseful);
            parts = Absent.toEmpty(parts);
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

    /// Something that isn't known and would help.
    ///
    /// @param kind `question` or `fact`
    /// @param id of the question, or technology and criterion as `flask/throughput`
    public record Useful(String kind, String id, String text) {}

    /// One part of the work, scored on its own answers.
    ///
    /// @param name as it stands after "for"
    public record WorkPart(String name, List<String> winners) {

        public WorkPart {
            winners = Absent.toEmpty(winners);
        }
    }

    /// Staying with the technology of an existing service.
    ///
    /// @param movingTo the leader; absent if the technology is one itself
    public record Stay(String technology, @Nullable String movingTo, List<Sentence> sentences) {

        public Stay {
            sentences = Absent.toEmpty(sentences);
        }
    }

    /// What would turn the choice, and what others say. Criteria and technologies go by id.
    ///
    /// @param best the highest score at point weights, from which everything else starts
    /// @param necessaryWinners ahead of all others in every reading that is possible at all: one or none
    /// @param possibleWinners below no other in at least one reading
    public record Comparison(
            String best,
            List<Turns> turns,
            List<Shift> shifts,
            List<Needed> neededFacts,
            List<String> necessaryWinners,
            List<String> possibleWinners,
            List<FindOut> findOutFirst,
            List<CrossCheck> crossChecks) {

        public Comparison {
            turns = Absent.toEmpty(turns);
            shifts = Absent.toEmpty(shifts);
            neededFacts = Absent.toEmpty(neededFacts);
            necessaryWinners = Absent.toEmpty(necessaryWinners);
            possibleWinners = Absent.toEmpty(possibleWinners);
            findOutFirst = Absent.toEmpty(findOutFirst);
            crossChecks = Absent.toEmpty(crossChecks);
        }
    }

    /// At which weights of a criterion another option has the highest score, the others keeping their proportions.
    public record Turns(
            String criterion,
            double weight,
            @Nullable Turn less,
            @Nullable Turn more,
            List<String> rules) {

        public Turns {
            rules = Absent.toEmpty(rules);
        }
    }

    /// From this weight on.
    public record Turn(double at, String winner) {}

    /// The least weight that has to move for a rival to be as good as the best.
    ///
    /// @param moved the sum of all moves, 0 to 1
    public record Shift(String to, boolean possible, double moved, List<Move> moves) {

        public Shift {
            moves = Absent.toEmpty(moves);
        }
    }

    /// Weight that goes from one criterion to another.
    public record Move(String from, String to, double weight) {}

    /// What would have to be true of a rival on one criterion for it to be as good as the best; an open end is absent.
    ///
    /// @param facts what is known today
    public record Needed(
            String technology,
            String criterion,
            @Nullable Double atLeast,
            @Nullable Double atMost,
            String unit,
            List<String> facts) {

        public Needed {
            facts = Absent.toEmpty(facts);
        }
    }

    /// Something that is worth finding out before choosing.
    ///
    /// @param gain how much better the choice becomes on average, in points of score
    public record FindOut(String technology, String criterion, double gain) {}

    /// What another method says at point weights.
    ///
    /// @param reason where it doesn't agree: `worst-criterion`, `extreme-criterion` or `capped-lead`
    /// @param criterion where it doesn't agree: the one that tells most
    public record CrossCheck(
            String method,
            boolean agrees,
            List<String> winners,
            @Nullable String reason,
            @Nullable String criterion) {

        public CrossCheck {
            winners = Absent.toEmpty(winners);
        }
    }
}
