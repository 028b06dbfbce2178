package dev.assay.recommender.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How much better the choice becomes, on average, if one uncertain fact is found out before it: the
/// expected value of perfect information, E max(S_i, M) - max(E S_i, M), with E the mean and M the best
/// expected score of the other options, at point weights. In units of score, so 0 to 1; 0 if the choice is
/// the same whatever comes out. Exact, since a score is linear in each value: unknown facts count as
/// anything from 0 to 1.
///
/// Howard 1966, doi:10.1109/TSSC.1966.300074.
///
/// @param option by place
/// @param criterion by place
public record ValueOfInformation(int option, int criterion, double gain) {

    /// What to find out first: the cells whose finding out has a gain, the greatest first.
    public static List<ValueOfInformation> ranked(DecisionMatrix matrix, double... weights) {
        return ranked(CellDraws.of(matrix), weights);
    }

    static List<ValueOfInformation> ranked(CellDraws[][] cells, double... weights) {
        AdditiveModel model = AdditiveModel.of(cells, weights);
        List<ValueOfInformation> gains = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            double score = model.score(i);
            double others = bestOther(model, i);
            for (int j = 0; j < cells[i].length; j++) {
                double rest = score - model.contribution(i, j);
                double least = rest + model.weight(j) * model.low(i, j);
                double most = rest + model.weight(j) * model.high(i, j);
                if (score > others ? least >= others : most <= others) {
                    continue; // Whatever comes out, the choice stays.
                }
                double gain = cells[i][j].expectedMaximum(rest, model.weight(j), others) - Math.max(score, others);
                if (gain > Numbers.EPSILON) {
                    gains.add(new ValueOfInformation(i, j, gain));
                }
            }
        }
        gains.sort(Comparator.comparingDouble((ValueOfInformation found) -> -found.gain())
                .thenComparingInt(ValueOfInformation::option)
                .thenComparingInt(ValueOfInformation::criterion));
        return List.copyOf(gains);
    }

    private static double bestOther(AdditiveModel model, int option) {
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < model.options(); k++) {
            best = k == option ? best : Math.max(best, model.score(k));
        }
        return best;
    }
}
