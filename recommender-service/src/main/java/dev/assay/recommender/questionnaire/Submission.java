package dev.assay.recommender.questionnaire;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One filled-in questionnaire.
///
/// @param kind in which form the questionnaire was put, such as `quick`
/// @param candidates the technologies to choose from, by slug; empty means every framework
public record Submission(UUID id, String kind, Answers answers, List<String> candidates, Instant submittedAt) {

    public Submission {
        candidates = List.copyOf(candidates);
    }

    /// Whether both ask the same. The id and the time of submission don't matter.
    public boolean asksTheSameAs(Submission other) {
        return kind.equals(other.kind) && answers.equals(other.answers) && candidates.equals(other.candidates);
    }
}
