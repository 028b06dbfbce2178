package dev.assay.recommender.recommendation;

import dev.assay.recommender.recommendation.Recommendation.Sentence;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a recommendation hangs on, found by drawing it again with one thing changed at a time.
///
/// @param priorities those that speak for each of the leaders; empty where fewer than two are left to compare
/// @param sentences those of the verdict, each with the facts in its words and those without which it wouldn't be said
/// @param mustHaves what dropping each would change
/// @param missingFacts of each technology that meets every must-have and of which something isn't known
/// @param facts the single facts without which the verdict would be another
/// @param sources those without which the verdict would be another, then the five that move it most
public record Sensitivity(
        UUID id,
        long revision,
        String methodVersion,
        List<Priorities> priorities,
        List<Sentence> sentences,
        List<Relaxed> mustHaves,
        List<MissingFacts> missingFacts,
        List<Hinge> facts,
        List<Hinge> sources) {

    public Sensitivity {
        priorities = List.copyOf(priorities);
        sentences = List.copyOf(sentences);
        mustHaves = List.copyOf(mustHaves);
        missingFacts = List.copyOf(missingFacts);
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
    }

    /// The mean of the weights with which a technology is first, by criterion.
    ///
    /// @param confidence how often it is first with these weights, where only the facts are open
    public record Priorities(String technology, double confidence, Map<String, Double> weights) {}

    /// The leaders if a must-have weren't asked for.
    ///
    /// @param admitted whom it alone keeps out
    public record Relaxed(String constraint, boolean changes, List<String> leaders, List<String> admitted) {}

    /// The leaders with all that isn't known of a technology at its worst and at its best.
    ///
    /// @param criteria on which nothing is known
    /// @param matters whether the leaders are others in either case
    public record MissingFacts(
            String technology,
            List<String> criteria,
            boolean matters,
            List<String> leadersAtWorst,
            List<String> leadersAtBest) {}

    /// The result as if a fact or a source had never been read.
    ///
    /// @param id of the fact or the source
    /// @param verdict its type, where it changes
    /// @param winners where it changes
    /// @param lead the share of readings in which today's first would still score above today's closest rival
    /// @param facts that are left out
    public record Hinge(
            String id,
            boolean changes,
            @Nullable String verdict,
            @Nullable List<String> winners,
            @Nullable Double lead,
            List<String> facts) {}
}
