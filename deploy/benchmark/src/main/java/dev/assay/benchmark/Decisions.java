package dev.assay.benchmark;

import dev.assay.recommender.scoring.DecisionMatrix;
import dev.assay.recommender.scoring.DecisionMatrix.Column;
import dev.assay.recommender.scoring.Distribution;
import dev.assay.recommender.scoring.Evidence;
import dev.assay.recommender.scoring.Swing;
import dev.assay.recommender.scoring.ValueFunction;
import dev.assay.recommender.scoring.WeightDraws;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// The decision that is measured: 20 options, 15 criteria, every cell uncertain and from a source of its
/// own, which is the dearest case.
final class Decisions {

    static final int DRAWS = 10_000;

    private static final int OPTIONS = 20;
    private static final int CRITERIA = 15;

    private Decisions() {}

    static DecisionMatrix matrix(boolean hasTypicalValues) {
        Random random = new Random(1);
        List<Column> columns = IntStream.range(0, CRITERIA)
                .mapToObj(j -> new Column(
                        "criterion " + j,
                        ValueFunction.identity(),
                        IntStream.range(0, OPTIONS)
                                .<Evidence>mapToObj(i -> new Evidence.Known(List.of(new Evidence.Part(
                                        "source " + i + "/" + j, 1, distribution(random, hasTypicalValues)))))
                                .toList()))
                .toList();
        return new DecisionMatrix(
                IntStream.range(0, OPTIONS).mapToObj(i -> "option " + i).toList(), columns);
    }

    private static Distribution distribution(Random random, boolean hasTypicalValues) {
        double low = 0.7 * random.nextDouble();
        double high = low + 0.05 + 0.25 * random.nextDouble();
        return hasTypicalValues
                ? new Distribution.Triangular(low, low + (high - low) * random.nextDouble(), high)
                : new Distribution.Uniform(low, high);
    }

    static WeightDraws weights() {
        return new WeightDraws.WithinSwings(
                IntStream.range(0, CRITERIA).mapToObj(j -> "criterion " + j).toList(),
                IntStream.range(0, CRITERIA)
                        .mapToObj(j -> new Swing(j % 4, j % 4 + 1, j % 4 + 2))
                        .toList());
    }
}
