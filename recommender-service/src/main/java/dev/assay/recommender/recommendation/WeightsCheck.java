package dev.assay.recommender.recommendation;

import dev.assay.recommender.criterion.Criteria;
import dev.assay.recommender.questionnaire.CheckedSubmission.Mistake;
import dev.assay.recommender.questionnaire.Profile.Weighting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks weights that stand in place of those from the answers: by criterion a number from 0 to 10, or the interval in
/// which it may lie.
final class WeightsCheck {

    private static final double MOST = 10;

    private final Set<String> scored;

    WeightsCheck(Criteria criteria) {
        this.scored = criteria.baseWeights().keySet();
    }

    /// @param tree the `weights` of a JSON object; null if there are none
    /// @param mistakes where mistakes are added
    Map<String, Weighting> check(@Nullable Object tree, List<Mistake> mistakes) {
        Map<String, Weighting> weights = new LinkedHashMap<>();
        if (tree == null) {
            return weights;
        }
        if (!(tree instanceof Map<?, ?> given) || given.isEmpty()) {
            mistakes.add(new Mistake("/weights", "must be left out, or an object with a weight for some criteria"));
            return weights;
        }
        given.forEach((key, weight) -> {
            String criterion = String.valueOf(key);
            String pointer = "/weights/" + Mistake.escaped(criterion);
            if (!scored.contains(criterion)) {
                mistakes.add(new Mistake(pointer, "is not a criterion that is scored"));
            } else {
                weighting(weight, pointer, mistakes).ifPresent(fine -> weights.put(criterion, fine));
            }
        });
        return weights;
    }

    private static Optional<Weighting> weighting(@Nullable Object given, String pointer, List<Mistake> mistakes) {
        if (!(given instanceof Map<?, ?> interval)) {
            return number(given, pointer, mistakes).map(at -> weighting(at, at));
        }
        interval.keySet().stream()
                .filter(key -> !key.equals("low") && !key.equals("high"))
                .forEach(key -> mistakes.add(new Mistake(
                        pointer + "/" + Mistake.escaped(String.valueOf(key)), "is not part of an interval")));
        Optional<Double> low = number(interval.get("low"), pointer + "/low", mistakes);
        Optional<Double> high = number(interval.get("high"), pointer + "/high", mistakes);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (low.get() > high.get()) {
            mistakes.add(new Mistake(pointer, "has a low that is above its high"));
            return Optional.empty();
        }
        return Optional.of(weighting(low.get(), high.get()));
    }

    private static Weighting weighting(double low, double high) {
        return new Weighting(low, (low + high) / 2, high, null, List.of());
    }

    private static Optional<Double> number(@Nullable Object given, String pointer, List<Mistake> mistakes) {
        if (given instanceof Number number && 0 <= number.doubleValue() && number.doubleValue() <= MOST) {
            return Optional.of(number.doubleValue());
        }
        mistakes.add(new Mistake(pointer, "must be a number from 0 to 10"));
        return Optional.empty();
    }
}
