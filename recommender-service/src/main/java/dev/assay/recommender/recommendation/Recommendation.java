package dev.assay.recommender.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The result of one questionnaire, in the shape in which it is stored and served. It holds everything that a
/// replay needs: answers, matrix, weights, the catalogue's revision, the method's version, the seed and the day
/// of evaluation.
///
/// @param status always `completed`
/// @param evaluatedOn the day on which the freshness of facts was judged
/// @param seed hexadecimal
/// @param draws how many plausible readings were drawn
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
        List<Cell> matrix) {

    public Recommendation {
        options = List.copyOf(options);
        pairwise = List.copyOf(pairwise);
        matrix = List.copyOf(matrix);
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
    /// @param winners the leader, or those that can't be told apart
    /// @param coverage with `not-enough-evidence`: the lowest coverage among the leader and its tied rivals
    /// @param relax with `none-fits`: the smallest set of must-haves (by id) that empties the field
    /// @param mostUseful with `not-enough-evidence`: what would help most, questions or facts
    public record Outcome(
            String type,
            List<String> winners,
            String headline,
            List<Sentence> sentences,
            @Nullable Double coverage,
            @Nullable List<String> relax,
            @Nullable List<Useful> mostUseful) {}

    /// One statement and everything that it rests on.
    public record Sentence(String text, List<String> facts, List<String> sources, List<String> rules) {}

    /// Something that isn't known and would help to decide.
    ///
    /// @param kind `question` or `fact`
    /// @param id of the question, or technology and criterion as `flask/throughput`
    public record Useful(String kind, String id, String text) {}

    /// What is known of one technology on one criterion: a mixture of what its sources say, on the criterion's
    /// own scale.
    public record Cell(String technology, String criterion, List<Part> parts) {}

    /// One source's share in a cell.
    ///
    /// @param weight reliability times quality times freshness; the shares of a cell are in proportion to it
    /// @param typical absent where every value of the interval is as plausible as another
    public record Part(
            List<String> facts,
            String source,
            double weight,
            double low,
            @Nullable Double typical,
            double high) {}
}
