package dev.assay.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a recommendation hangs on, found by drawing it again with one thing changed at a time.
///
/// @param mustHaves what dropping each would change
/// @param missingFacts of each technology that meets every must-have and of which something isn't known
/// @param facts the single facts without which the verdict would be another
/// @param sources those without which the verdict would be another, then those that move it most
public record Sensitivity(
        int revision,
        List<Recommendation.Sentence> sentences,
        List<Relaxed> mustHaves,
        List<MissingFacts> missingFacts,
        List<Hinge> facts,
        List<Hinge> sources) {

    public Sensitivity {
        sentences = Absent.toEmpty(sentences);
        mustHaves = Absent.toEmpty(mustHaves);
        missingFacts = Absent.toEmpty(missingFacts);
        facts = Absent.toEmpty(facts);
        sources = Absent.toEmpty(sources);
    }

    /// The leaders if a must-have weren't asked for.
    ///
    /// @param admitted whom it alone keeps out
    public record Relaxed(String constraint, boolean changes, List<String> leaders, List<String> admitted) {

        public Relaxed {
            leaders = Absent.toEmpty(leaders);
            admitted = Absent.toEmpty(admitted);
        }
    }

    /// The leaders with all that isn't known of a technology at its worst and at its best.
    public record MissingFacts(
            String technology,
            List<String> criteria,
            boolean matters,
            List<String> leadersAtWorst,
            List<String> leadersAtBest) {

        public MissingFacts {
            criteria = Absent.toEmpty(criteria);
            leadersAtWorst = Absent.toEmpty(leadersAtWorst);
            leadersAtBest = Absent.toEmpty(leadersAtBest);
        }
    }

    /// The result as if a fact or a source had never been read.
    ///
    /// @param lead the share of readings in which today's first would still score above today's closest rival
    /// @param facts that are left out
    public record Hinge(
            String id,
            boolean changes,
            @Nullable String verdict,
            List<String> winners,
            @Nullable Double lead,
            List<String> facts) {

        public Hinge {
            winners = Absent.toEmpty(winners);
            facts = Absent.toEmpty(facts);
        }
    }
}
