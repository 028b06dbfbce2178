package dev.assay.recommender.scoring;

import java.util.Arrays;
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
            int[] bits = new int[count];
            for (int j = 0; j < weights.length; j++) {
                Swing swing = swings.get(j);
                double[] row = weights[j];
                Stream.named(seed, "weight/".concat(criteriaIds.get(j))).fill(row, bits, firstDraw, count);
                double low = swing.low();
                double length = swing.high() - low;
                for (int b = 0; b < count; b++) {
                    row[b] = low + length * row[b];
                }
            }
            normalise(weights, count);
        }
    }

    /// Always the same ones, in the order of the criteria and in any unit.
    record Fixed(List<Double> given) implements WeightDraws {

        public Fixed {
            given = Numbers.list(Numbers.normalised(
                    given.stream().mapToDouble(weight -> weight).toArray()));
        }

        @Override
        public int criteria() {
            return given.size();
        }

        @Override
        public void fill(long seed, double[][] weights, int firstDraw, int count) {
            for (int j = 0; j < weights.length; j++) {
                Arrays.fill(weights[j], 0, count, given.get(j));
            }
        }
    }

    /// Nothing is known: uniform on the simplex, which is Dirichlet(1, ..., 1). Normalised uniforms would
    /// crowd the middle.
    record Anything(List<String> criteriaIds) implements WeightDraws {

        public Anything {
            criteriaIds = List.copyOf(criteriaIds);
        }

        @Override
        public int criteria() {
            return criteriaIds.size();
        }

        @Override
        public void fill(long seed, double[][] weights, int firstDraw, int count) {
            int[] bits = new int[count];
            for (int j = 0; j < weights.length; j++) {
                exponentials(seed, criteriaIds.get(j), weights[j], bits, firstDraw, count);
            }
            normalise(weights, count);
        }
    }

    /// Only the order is known, the first criterion being the most important: uniform among the weights in
    /// that order, drawn without sorting as sums of E_k / k over k from the criterion's place on.
    record InOrder(List<String> criteriaIds) implements WeightDraws {

        public InOrder {
            criteriaIds = List.copyOf(criteriaIds);
        }

        @Override
        public int criteria() {
            return criteriaIds.size();
        }

        @Override
        public void fill(long seed, double[][] weights, int firstDraw, int count) {
            int[] bits = new int[count];
            for (int j = weights.length - 1; j >= 0; j--) {
                exponentials(seed, criteriaIds.get(j), weights[j], bits, firstDraw, count);
                for (int b = 0; b < count; b++) {
                    weights[j][b] = weights[j][b] / (j + 1) + (j + 1 < weights.length ? weights[j + 1][b] : 0);
                }
            }
            normalise(weights, count);
        }
    }

    /// @param bits room for as many
    private static void exponentials(long seed, String criterion, double[] row, int[] bits, int firstDraw, int count) {
        Stream.named(seed, "weight/".concat(criterion)).fill(row, bits, firstDraw, count);
        for (int b = 0; b < count; b++) {
            row[b] = -StrictMath.log(row[b]);
        }
    }

    /// Criterion by criterion, as the numbers lie in memory.
    private static void normalise(double[][] weights, int count) {
        double[] sums = new double[count];
        for (double[] row : weights) {
            add(sums, row, count);
        }
        for (double[] row : weights) {
            divide(row, sums, count);
        }
    }

    private static void add(double[] sums, double[] row, int count) {
        for (int b = 0; b < count; b++) {
            sums[b] += row[b];
        }
    }

    private static void divide(double[] row, double[] sums, int count) {
        for (int b = 0; b < count; b++) {
            row[b] /= sums[b];
        }
    }
}
