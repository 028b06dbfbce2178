package dev.assay.recommender.scoring;

import java.util.List;

/// How weights are drawn. Every draw is normalised to sum to 1.
public sealed interface WeightDraws {

    int criteria();

    /// Fills `weights[criterion][draw]`.
    void fill(long seed, double[][] weights, int firstDraw, int count);

    /// Each swing uniform within its interval.
    record WithinSwings(List<String> criteriaIds, List<Swing> swings) implements WeightDraws {

        public WithinSwings {
            criteriaIds = List.copyOf(criteriaIds);
            swings = List.copyOf(swings);
            if (swings.stream().allMatch(swing -> swing.high() == 0)) {
                throw new IllegalArgumentException("all weights are zero: a question must be answered");
            }
        }

        @Override
        public int criteria() {
            return swings.size();
        }

        @Override
        public void fill(long seed, double[][] weights, int firstDraw, int count) {
            for (int j = 0; j < weights.length; j++) {
                Swing swing = swings.get(j);
                double[] row = weights[j];
                Stream.named(seed, "weight/" + criteriaIds.get(j)).fill(row, firstDraw, count);
                double length = swing.high() - swing.low();
                for (int b = 0; b < count; b++) {
                    row[b] = swing.low() + length * row[b];
                }
            }
            normalise(weights, count);
        }
    }

    /// Nothing is known: uniform on the simplex, which is Dirichlet(1, ..., 1). Normalised uniforms would crowd
    /// the middle.
    record Anything(int criteria) implements WeightDraws {

        @Override
        public void fill(long seed, double[][] weights, int firstDraw, int count) {
            exponentials(seed, weights, firstDraw, count);
            normalise(weights, count);
        }
    }

    /// Only the order is known, the first criterion being the most important: uniform among the weights in that
    /// order, drawn without sorting as sums of E_k / k over k from the criterion's place on.
    record InOrder(int criteria) implements WeightDraws {

        @Override
        public void fill(long seed, double[][] weights, int firstDraw, int count) {
            exponentials(seed, weights, firstDraw, count);
            for (int j = criteria - 1; j >= 0; j--) {
                for (int b = 0; b < count; b++) {
                    weights[j][b] = weights[j][b] / (j + 1) + (j + 1 < criteria ? weights[j + 1][b] : 0);
                }
            }
            normalise(weights, count);
        }
    }

    private static void exponentials(long seed, double[][] weights, int firstDraw, int count) {
        for (int j = 0; j < weights.length; j++) {
            double[] row = weights[j];
            Stream.named(seed, "weight/" + j).fill(row, firstDraw, count);
            for (int b = 0; b < count; b++) {
                row[b] = -StrictMath.log(row[b]);
            }
        }
    }

    private static void normalise(double[][] weights, int count) {
        for (int b = 0; b < count; b++) {
            double sum = 0;
            for (double[] row : weights) {
                sum += row[b];
            }
            for (double[] row : weights) {
                row[b] /= sum;
            }
        }
    }
}
