package dev.assay.recommender.recommendation;

import dev.assay.recommender.recommendation.Recommendation.Sentence;
import dev.assay.recommender.scoring.Verdict;
import java.util.ArrayList;
import java.util.List;

/// How candidates compare on a few criteria alone.
///
/// @param type `leads`, `too-close` or `not-enough-evidence`
/// @param winners the leader, or those that can't be told apart
/// @param sentences how often it is ahead, and why
public record Aspect(String type, List<String> winners, List<Sentence> sentences) {

    public Aspect {
        winners = List.copyOf(winners);
        sentences = List.copyOf(sentences);
    }

    static Aspect of(Assessment assessment) {
        Verdict verdict = Conclusion.verdict(assessment);
        List<String> winners = Conclusion.winners(verdict);
        List<Sentence> sentences = new ArrayList<>();
        if (!winners.isEmpty()) {
            String first = winners.getFirst();
            String other = winners.size() > 1 ? winners.get(1) : Conclusion.closest(assessment.ranking(), first);
            boolean isMore = assessment.ranking().wins(first, other)
                    >= assessment.ranking().wins(other, first);
            sentences.add(Conclusion.wins(assessment, "", isMore ? first : other, isMore ? other : first, "", ""));
            sentences.addAll(Conclusion.reasons(assessment, first, other));
        }
        return new Aspect(Outcomes.type(verdict), winners, sentences);
    }
}
