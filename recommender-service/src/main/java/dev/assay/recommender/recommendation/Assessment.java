package dev.assay.recommender.recommendation;

import dev.assay.recommender.questionnaire.Answers;
import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.scoring.Readings;
import java.util.function.Predicate;

/// One set of answers on one catalogue: what is known of the candidates, the readings of it, and how they fare.
record Assessment(Answers answers, Field field, Readings readings, Ranking ranking) {

    static Assessment of(Answers answers, Field field, long seed, int draws) {
        Readings readings = field.readings(seed, draws);
        return new Assessment(answers, field, readings, Ranking.of(field, readings));
    }

    /// As if some facts had never been read, with the same random numbers.
    Assessment without(Predicate<Fact> leftOut) {
        Field left = field.without(leftOut);
        Readings supposed = readings.with(left.matrix());
        return new Assessment(answers, left, supposed, Ranking.ofWinsAlone(left, supposed));
    }
}
