package dev.assay.recommender.recommendation;

import dev.assay.recommender.recommendation.Recommendation.Comparison;
import dev.assay.recommender.recommendation.Recommendation.Option;
import dev.assay.recommender.recommendation.Recommendation.Outcome;
import dev.assay.recommender.recommendation.Recommendation.Pair;
import dev.assay.recommender.recommendation.Recommendation.Profile;
import dev.assay.recommender.recommendation.Recommendation.Questioned;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would be recommended: a [Recommendation] that nobody stores, and so without an id and times.
public record ScoringResult(
        Questioned questionnaire,
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

    public ScoringResult {
        options = List.copyOf(options);
        pairwise = List.copyOf(pairwise);
    }
}
