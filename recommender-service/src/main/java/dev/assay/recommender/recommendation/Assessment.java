package dev.assay.recommender.recommendation;

import dev.assay.recommender.questionnaire.Answers;
import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.scoring.Readings;
import java.util.List;
import java.util.function.Predicate;

/// One set of answers on one catalogue: what is known of the candidates, the readings of it, and how they fare.
record Assessment(Answers answers, Field field, Readings readings, Ranking ranking) {

    static Assessment of(Answers answers, Field field, long seed, int draws) {
        var draft = new Draft(answers, field, field.readings(seed, draws));
        Readings.count(List.of(draft.wanted()));
        return draft.counted();
    }

    /// Before the readings are counted, which is done for several at once.
    record Draft(Answers answers, Field field, Readings readings) {

        Readings.Wanted wanted() {
            return Ranking.wanted(field, readings);
        }

        Assessment counted() {
            return new Assessment(answers, field, readings, Ranking.of(field, readings));
        }
    }

    /// As if some facts had never been read, with the same random numbers.
    Assessment without(Predicate<Fact> leftOut) {
        Field left = field.without(leftOut);
        return new Draft(answers, left, readings.with(left.matrix())).counted();
    }
}
