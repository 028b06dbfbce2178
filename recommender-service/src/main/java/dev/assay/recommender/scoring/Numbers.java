package dev.assay.recommender.scoring;

import java.util.Arrays;
import java.util.List;

/// Checks and comparisons of numbers that every method shares.
final class Numbers {

    /// Scores closer than this part of the larger are equal.
    static final double EPSILON = 1e-12;

    private Numbers() {}

    static void requireFinite(String name, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(name + " must be finite, was " + number);
        }
    }

    /// Above by more than rounding.
    static boolean isAbove(double a, double b) {
        return a - b > EPSILON * Math.max(Math.abs(a), Math.abs(b));
    }

    /// The place of the largest number; of equal ones the first.
    static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (isAbove(scores[i], scores[best])) {
                best = i;
            }
        }
        return best;
    }

    /// Competition ranks, 1 for the largest: 1 + the number of larger ones. Equal ones share a rank.
    static int[] ranks(double[] scores) {
        int[] ranks = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            ranks[i] = 1;
            for (double other : scores) {
                ranks[i] += isAbove(other, scores[i]) ? 1 : 0;
            }
        }
        return ranks;
    }

    /// The sum of products, from the first to the last.
    static double dot(double[] weights, double[] values) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * values[j];
        }
        return sum;
    }

    /// Weights in proportion, with sum 1.
    ///
    /// @throws IllegalArgumentException if one is negative or not finite, or if all are zero: a question
    /// must be         answered first
    static double[] normalised(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            requireFinite("weight", weight);
            if (weight < 0) {
                throw new IllegalArgumentException("a weight must not be negative, was " + weight);
            }
            sum += weight;
        }
        if (sum == 0) {
            throw new IllegalArgumentException("all weights are zero: a question must be answered");
        }
        requireFinite("the sum of the weights", sum);
        double[] normalised = new double[weights.length];
        for (int j = 0; j < weights.length; j++) {
            normalised[j] = weights[j] / sum;
        }
        return normalised;
    }

    static double[] equal(int count) {
        double[] weights = new double[count];
        Arrays.fill(weights, 1.0 / count);
        return weights;
    }

    static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    static List<Integer> list(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
