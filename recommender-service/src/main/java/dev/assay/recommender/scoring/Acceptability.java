package dev.assay.recommender.scoring;

import java.util.Optional;

/// What [Smaa2] counted. Options and criteria go by their place in the matrix.
public final class Acceptability {

    private final int draws;
    private final int[][] ranks;
    private final int[][] wins;
    private final double[][] weightsWhenFirst;

    Acceptability(int draws, int[][] ranks, int[][] wins, double[][] weightsWhenFirst) {
        this.draws = draws;
        this.ranks = ranks;
        this.wins = wins;
        this.weightsWhenFirst = weightsWhenFirst;
    }

    public int draws() {
        return draws;
    }

    public int options() {
        return ranks.length;
    }

    /// The share of readings in which the option has this rank; ranks count from 1.
    public double rankShare(int option, int rank) {
        return (double) ranks[option][rank - 1] / draws;
    }

    public double firstPlaceShare(int option) {
        return rankShare(option, 1);
    }

    /// The 95 % interval of the share of first places, which is known from a finite number of draws only.
    public Wilson firstPlaceInterval(int option) {
        return Wilson.of(ranks[option][0], draws);
    }

    /// The share of readings in which the option is among the best so many.
    public double topShare(int option, int rank) {
        double share = 0;
        for (int r = 1; r <= Math.min(rank, ranks.length); r++) {
            share += rankShare(option, r);
        }
        return share;
    }

    /// How undecided the first place is, -sum b log2 b over the shares of first places: 0 if one option is
    /// always first, log2 m if all are equally often.
    public double choiceEntropy() {
        double entropy = 0;
        for (int i = 0; i < ranks.length; i++) {
            double share = firstPlaceShare(i);
            entropy -= share == 0 ? 0 : share * StrictMath.log(share) / StrictMath.log(2);
        }
        return Math.max(0, entropy);
    }

    public double expectedRank(int option) {
        double sum = 0;
        for (int r = 0; r < ranks[option].length; r++) {
            sum += (r + 1.0) * ranks[option][r];
        }
        return sum / draws;
    }

    /// The share of readings in which one option scores above the other.
    public double wins(int option, int other) {
        return (double) wins[option][other] / draws;
    }

    /// The share of readings in which the two score alike.
    public double ties(int option, int other) {
        return (double) (draws - wins[option][other] - wins[other][option]) / draws;
    }

    /// The mean of the weights of those readings in which the option is first: the priorities that speak for
    /// it. Empty if it never is.
    public Optional<double[]> centralWeights(int option) {
        int times = ranks[option][0];
        if (times == 0) {
            return Optional.empty();
        }
        double[] central = new double[weightsWhenFirst[option].length];
        for (int j = 0; j < central.length; j++) {
            central[j] = weightsWhenFirst[option][j] / times;
        }
        return Optional.of(central);
    }
}
