package dev.assay.recommender.scoring;

import java.util.Arrays;

/// Counts over readings.
final class Tally {

    /// Scores are compared as whole multiples of this part of the largest score's power of two: whole
    /// numbers subtract without rounding, and their sign is a bit that can be added up, where a
    /// comparison would have to be guessed by the processor.
    private static final int FRACTION_BITS = 50;

    private static final long TOLERANCE = (long) (Numbers.EPSILON * (1L << FRACTION_BITS));

    private final int criteria;
    private final int[][] ranks;
    private final int[][] wins;
    private final double[][] weightsWhenFirst;

    /// By option and reading, how many are above it. Room that one count after the other uses.
    private final long[][] above;

    /// @param most readings that are counted at once
    Tally(int options, int criteria, int most) {
        this(criteria, new long[options][most]);
    }

    /// @param above room for each option and each reading that is counted at once, which others may use in between
    Tally(int criteria, long[][] above) {
        int options = above.length;
        this.criteria = criteria;
        this.ranks = new int[options][options];
        this.wins = new int[options][options];
        this.weightsWhenFirst = new double[options][criteria];
        this.above = above;
    }

    /// Another one with nothing counted yet, for the same thread: the two use the same room.
    Tally next() {
        return new Tally(criteria, above);
    }

    /// Counts some readings more.
    ///
    /// @param largest no score is farther from zero
    void count(double[][] scores, double largest, double[][] weights, int count) {
        long[][] whole = new long[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            whole[i] = new long[count];
            whole(scores[i], largest, whole[i], count);
        }
        count(whole, weights, count);
    }

    /// @param whole scores as whole numbers
    void count(long[][] whole, double[][] weights, int count) {
        for (long[] row : above) {
            Arrays.fill(row, 0, count, 0);
        }
        for (int i = 0; i < whole.length; i++) {
            for (int k = i + 1; k < whole.length; k++) {
                long both = countBoth(whole[k], whole[i], above[i], above[k], count);
                wins[k][i] += (int) (both >>> 32);
                wins[i][k] += (int) both;
            }
        }
        int[] firsts = new int[count];
        for (int i = 0; i < whole.length; i++) {
            countRanks(above[i], ranks[i], count);
            if (ranks[i][0] > 0) {
                addWeights(weightsWhenFirst[i], weights, above[i], firsts, count);
            }
        }
    }

    /// Every other reading is counted apart, since most have the rank of the one before: a counter that was just
    /// written takes a while to be read again.
    private static void countRanks(long[] above, int[] ranks, int count) {
        int[] odd = new int[ranks.length];
        int b = 0;
        for (; b < count - 1; b += 2) {
            ranks[(int) above[b]]++;
            odd[(int) above[b + 1]]++;
        }
        if (b < count) {
            ranks[(int) above[b]]++;
        }
        for (int r = 0; r < ranks.length; r++) {
            ranks[r] += odd[r];
        }
    }

    /// Adds the weights of the readings in which nothing is above. They are looked for first, without a branch that
    /// the processor would have to guess.
    private static void addWeights(double[] sums, double[][] weights, long[] above, int[] firsts, int count) {
        int found = 0;
        for (int b = 0; b < count; b++) {
            firsts[found] = b;
            found += (int) ((above[b] - 1) >>> 63);
        }
        int j = 0;
        for (; j < sums.length - 3; j += 4) {
            addFour(sums, weights, j, firsts, found);
        }
        for (; j < sums.length; j++) {
            sums[j] = added(sums[j], weights[j], firsts, found);
        }
    }

    /// Four sums at once: each has to wait for its last addition, and not for those of the others.
    private static void addFour(double[] sums, double[][] weights, int first, int[] places, int count) {
        double[] row0 = weights[first];
        double[] row1 = weights[first + 1];
        double[] row2 = weights[first + 2];
        double[] row3 = weights[first + 3];
        double all0 = sums[first];
        double all1 = sums[first + 1];
        double all2 = sums[first + 2];
        double all3 = sums[first + 3];
        for (int f = 0; f < count; f++) {
            int place = places[f];
            all0 += row0[place];
            all1 += row1[place];
            all2 += row2[place];
            all3 += row3[place];
        }
        sums[first] = all0;
        sums[first + 1] = all1;
        sums[first + 2] = all2;
        sums[first + 3] = all3;
    }

    private static double added(double sum, double[] row, int[] places, int count) {
        double all = sum;
        for (int f = 0; f < count; f++) {
            all += row[places[f]];
        }
        return all;
    }

    private static double unit(double largest) {
        return Math.scalb(1.0, FRACTION_BITS - 1 - Math.getExponent(largest));
    }

    /// Adds what is more and takes off what is less, of scores up to 1.
    static void addWhole(long[] whole, double[] more, double[] less, int count) {
        double unit = unit(1);
        for (int b = 0; b < count; b++) {
            whole[b] += (long) ((more[b] - less[b]) * unit);
        }
    }

    /// Scores in multiples of a unit that the largest score sets.
    static void whole(double[] scores, double largest, long[] whole, int count) {
        double unit = unit(largest);
        for (int b = 0; b < count; b++) {
            whole[b] = (long) (scores[b] * unit);
        }
    }

    /// In how many readings either of two is above the other: what counts for the one stands in the upper half. Each
    /// reading also counts for the rank of who is below.
    private static long countBoth(long[] one, long[] other, long[] aboveOther, long[] aboveOne, int count) {
        long sum = 0;
        for (int b = 0; b < count; b++) {
            long difference = other[b] - one[b];
            long oneIsAbove = (difference + TOLERANCE) >>> 63;
            long otherIsAbove = (TOLERANCE - difference) >>> 63;
            aboveOther[b] += oneIsAbove;
            aboveOne[b] += otherIsAbove;
            sum += (oneIsAbove << 32) + otherIsAbove;
        }
        return sum;
    }

    /// Adds one to each reading in which one scores above the other.
    static void addAbove(long[] one, long[] other, long[] above) {
        for (int b = 0; b < above.length; b++) {
            above[b] += (other[b] + TOLERANCE - one[b]) >>> 63;
        }
    }

    /// The number of readings in which one scores above the other.
    static int countAbove(long[] one, long[] other) {
        long sum = 0;
        for (int b = 0; b < one.length; b++) {
            sum += (other[b] + TOLERANCE - one[b]) >>> 63;
        }
        return (int) sum;
    }

    int wins(int option, int other) {
        return wins[option][other];
    }

    void add(Tally other) {
        for (int i = 0; i < ranks.length; i++) {
            for (int k = 0; k < ranks.length; k++) {
                ranks[i][k] += other.ranks[i][k];
                wins[i][k] += other.wins[i][k];
            }
            for (int j = 0; j < weightsWhenFirst[i].length; j++) {
                weightsWhenFirst[i][j] += other.weightsWhenFirst[i][j];
            }
        }
    }

    Acceptability result(int draws) {
        return new Acceptability(draws, ranks, wins, weightsWhenFirst);
    }
}
