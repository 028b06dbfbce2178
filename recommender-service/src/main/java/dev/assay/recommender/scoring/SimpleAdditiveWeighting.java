package dev.assay.recommender.scoring;

import java.util.ArrayList;
import java.util.List;

/// Simple additive weighting (SAW): S_i = sum_j w_j n_ij over normalised performances n. On values, with
/// [Normalization#NONE], it is the additive value model (MAVT, SMART).
///
/// Hwang & Yoon 1981, doi:10.1007/978-3-642-48318-9; Edwards & Barron 1994, doi:10.1006/obhd.1994.1087.
///
/// @param contributions by option and criterion; each row sums to the score
/// @param ranks competition ranks, 1 is best, equal scores share one
/// @param notDiscriminating criteria on which all options are alike
public record SimpleAdditiveWeighting(
        List<Double> scores, List<List<Double>> contributions, List<Integer> ranks, List<Integer> notDiscriminating) {

    public static SimpleAdditiveWeighting of(PerformanceTable table, Normalization normalization) {
        double[][] normalised = table.normalised(normalization);
        double[] scores = new double[table.options()];
        List<List<Double>> contributions = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < table.criteria(); j++) {
                double contribution = table.weight(j) * normalised[i][j];
                scores[i] += contribution;
                row.add(contribution);
            }
            contributions.add(List.copyOf(row));
        }
        return new SimpleAdditiveWeighting(
                Numbers.list(scores),
                List.copyOf(contributions),
                Numbers.list(Numbers.ranks(scores)),
                table.notDiscriminating());
    }
}
