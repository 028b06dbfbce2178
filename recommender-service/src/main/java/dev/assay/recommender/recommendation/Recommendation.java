package dev.assay.recommender.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The result of one questionnaire, in the shape in which it is stored and served. It holds all that a replay needs
/// to know: answers, weights, the catalogue's revision, the method's version, the seed and the day of evaluation. Its
/// matrix is stored beside it, and so is the state of the catalogue.
///
/// @param status always `completed`
/// @param evaluatedOn the day on which the freshness of facts was judged
/// @param seed hexadecimal
/// @param draws how many plausible readings were drawn
/// @param comparison among those that meet every must-have; absent if there aren't two, and where too few questions
/// were
///                   answered to conclude anything. With `composition` it is that of the answers as a whole, and tells
///                   what to do if it has to be one technology
public record Recommendation(
        UUID id,
        String status,
        Questioned questionnaire,
        Instant submittedAt,
        Instant completedAt,
        LocalDate evaluatedOn,
        long revision,
        String methodVersion,
        String seed,
        int draws,
        Profile profile,
        List<Option> options,
        List<Pair> pairwise,
        Outcome verdict,
        @Nullable Comparison comparison) {

    public Recommendation {
        options = List.copyOf(options);
        pairwise = List.copyOf(pairwise);
    }

    /// What was asked and answered.
    ///
    /// @param answers in their JSON form
    /// @param candidates absent if all frameworks were compared
    public record Questioned(
            String kind,
            String version,
            Map<String, Object> answers,
            @Nullable List<String> candidates) {}

    /// What the answers amount to.
    public record Profile(List<WeightedCriterion> criteria, List<Must> constraints) {}

    /// A criterion with its swing interval, the point in it, and the share of the whole that the point amounts
    /// to.
    ///
    /// @param target the value on the criterion's scale that the team wants, where it wants one
    /// @param rules the ids of the rules that moved it
    public record WeightedCriterion(
            String id,
            String name,
            double low,
            double point,
            double high,
            double weight,
            @Nullable Double target,
            List<String> rules) {}

    /// A must-have.
    public record Must(String id, String criterion, String sentence, String rule) {}

    /// What became of one technology. Statistics are absent where they say nothing: on what is excluded, and on
    /// one that has no rival left.
    ///
    /// @param status `ranked`, `at-risk` (a must-have can't be checked for want of a fact) or `excluded`
    /// @param tied whether another option has the same rank
    /// @param coverage the share of the weight that rests on known facts
    public record Option(
            String technology,
            String name,
            String status,
            @Nullable Integer rank,
            boolean tied,
            @Nullable Range score,
            @Nullable Double firstPlaceShare,
            @Nullable Interval firstPlaceInterval,
            @Nullable Double topThreeShare,
            @Nullable Double expectedRank,
            @Nullable Double coverage,
            List<Contribution> contributions,
            List<Violation> violations,
            List<UnknownMust> unknowns) {}

    /// A number that is known within limits.
    public record Range(double low, double point, double high) {}

    /// A 95 % interval (Wilson).
    public record Interval(double low, double high) {}

    /// What one criterion adds to the score of one option: weight times value.
    ///
    /// @param known false where no fact is known, and the value may be anything
    public record Contribution(
            String criterion, double weight, Range value, double contribution, boolean known, List<String> facts) {}

    /// A must-have that isn't met.
    public record Violation(String constraint, String sentence, List<String> facts, List<String> sources) {}

    /// A must-have that can't be checked.
    public record UnknownMust(String constraint, String sentence) {}

    /// In how many of the plausible readings one option scores above another.
    public record Pair(String option, String over, double share, double tieShare) {}

    /// The verdict.
    ///
    /// @param type `leads`, `too-close`, `none-fits`, `not-enough-evidence` or `composition`
    /// @param winners the leader, or those that can't be told apart, or those of both parts
    /// @param facts what the headline rests on, as are sources and rules
    /// @param coverage with `not-enough-evidence`: the lowest coverage among the leader and its tied rivals
    /// @param relax with `none-fits`: the smallest set of must-haves (by id) that empties the field
    /// @param mostUseful with `not-enough-evidence`: what would help most, questions or facts
    /// @param parts with `composition`: the two parts of the work
    /// @param stay what there is to say of staying with the technology of an existing service, if there is one
    public record Outcome(
            String type,
            List<String> winners,
            String headline,
            List<String> facts,
            List<String> sources,
            List<String> rules,
            List<Sentence> sentences,
            @Nullable Double coverage,
            @Nullable List<String> relax,
            @Nullable List<Useful> mostUseful,
            @Nullable List<WorkPart> parts,
            @Nullable Stay stay) {}

    /// Staying with the technology of an existing service.
    ///
    /// @param movingTo the leader; absent if the technology is one itself
    /// @param sentences those of the verdict on it: how far the leader is ahead, and what moving costs
    public record Stay(String technology, @Nullable String movingTo, List<Sentence> sentences) {}

    /// One part of the work, scored on its own answers.
    ///
    /// @param name as it stands after "for"
    /// @param answers in their JSON form
    /// @param winners the leader of this part, or those that can't be told apart
    public record WorkPart(String name, Map<String, Object> answers, List<String> winners) {}

    /// One statement with the facts, sources and rules that are in its words. `Sensitivity` adds those without which it
    /// wouldn't be said.
    public record Sentence(String text, List<String> facts, List<String> sources, List<String> rules) {}

    /// Something that isn't known and would help to decide.
    ///
    /// @param kind `question` or `fact`
    /// @param id of the question, or technology and criterion as `flask/throughput`
    public record Useful(String kind, String id, String text) {}

    /// Options side by side, by the exact methods at point weights and by others. Criteria and technologies go by id.
    ///
    /// @param best the highest score at point weights, from which turns, shifts and needed facts start
    /// @param shifts for the three rivals with the highest scores
    /// @param neededFacts for the same three; a criterion that isn't named can't turn it
    /// @param necessaryWinners ahead of all others in every reading that is possible at all: one or none
    /// @param possibleWinners below no other in at least one reading
    /// @param findOutFirst the facts whose finding out is worth most, the greatest first
    /// @param choiceEntropy how undecided the first place is, in bits: 0 if one is always first
    /// @param crossChecks what other methods say
    public record Comparison(
            String best,
            List<Turns> turns,
            List<Shift> shifts,
            List<Needed> neededFacts,
            List<String> necessaryWinners,
            List<String> possibleWinners,
            List<FindOut> findOutFirst,
            double choiceEntropy,
            List<CrossCheck> crossChecks) {}

    /// At which weights of a criterion another option becomes the best, the others keeping their proportions.
    ///
    /// @param less absent if no smaller weight does
    /// @param more absent if no greater weight does
    /// @param rules what made the weight what it is
    public record Turns(
            String criterion,
            double weight,
            @Nullable Turn less,
            @Nullable Turn more,
            List<String> rules) {}

    /// From this weight on.
    public record Turn(double at, String winner) {}

    /// The least weight that has to move for a rival to be as good as the best.
    ///
    /// @param possible false for one that no priorities help
    /// @param moved the sum of all moves, 0 to 1
    public record Shift(String to, boolean possible, double moved, List<PriorityMove> moves) {}

    /// Weight that goes from one criterion to another.
    public record PriorityMove(String from, String to, double weight) {}

    /// What would have to be true of a rival on one criterion for it to be as good as the best.
    ///
    /// @param atLeast in the unit; absent if there is no lower end
    /// @param atMost in the unit; absent if there is no upper end
    /// @param facts what is known today
    public record Needed(
            String technology,
            String criterion,
            @Nullable Double atLeast,
            @Nullable Double atMost,
            String unit,
            List<String> facts) {}

    /// How much better the choice becomes on average if this is found out first, in points of score.
    ///
    /// @param facts what is known today
    public record FindOut(String technology, String criterion, double gain, List<String> facts) {}

    /// What another method says at point weights.
    ///
    /// @param method `topsis`, `vikor` or `promethee-ii`
    /// @param tau Kendall's tau-b with the ranking by score, absent where one of the two ties all
    /// @param reason where it doesn't agree: `worst-criterion`, `extreme-criterion` or `capped-lead`
    /// @param criterion where it doesn't agree: the one that tells most
    public record CrossCheck(
            String method,
            boolean agrees,
            List<String> winners,
            @Nullable Double tau,
            @Nullable String reason,
            @Nullable String criterion) {}
}
