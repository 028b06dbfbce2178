package dev.assay.recommender.scoring;

import java.util.List;

/// Options by criteria as plain numbers, with the wanted direction and the weight of each criterion: what the
/// classical methods start from. Options and criteria go by their place.
public final class PerformanceTable {

    private final double[][] performances;
    private final List<Direction> directions;
    private final double[] weights;

    private PerformanceTable(double[][] performances, List<Direction> directions, double[] weights) {
        this.performances = performances;
        this.directions = directions;
        this.weights = weights;
    }

    /// A checked table.
    ///
    /// @param performances by option and criterion
    /// @param weights in any unit
    /// @throws IllegalArgumentException if a number isn't finite, a row has another length, a weight is
    /// negative,         or all weights are zero
    public static PerformanceTable of(double[][] performances, List<Direction> directions, double... weights) {
        if (performances.length == 0 || directions.isEmpty()) {
            throw new IllegalArgumentException("a decision needs an option and a criterion");
        }
        if (weights.length != directions.size()) {
            throw new IllegalArgumentException(weights.length + " weights for " + directions.size() + " criteria");
        }
        double[][] copy = new double[performances.length][];
        for (int i = 0; i < performances.length; i++) {
            if (performances[i].length != directions.size()) {
                throw new IllegalArgumentException("option " + i + " has " + performances[i].length + " numbers for "
                        + directions.size() + " criteria");
            }
            for (int j = 0; j < directions.size(); j++) {
                Numbers.requireFinite("option " + i + " on criterion " + j, performances[i][j]);
            }
            copy[i] = performances[i].clone();
        }
        return new PerformanceTable(copy, List.copyOf(directions), Numbers.normalised(weights));
    }

    /// Values of [AdditiveModel], of which more is always better, at its weights.
    static PerformanceTable ofValues(double[][] values, double[] weights) {
        return of(values, java.util.Collections.nCopies(weights.length, Direction.MAX), weights);
    }

    public int options() {
        return performances.length;
    }

    public int criteria() {
        return weights.length;
    }

    public Direction direction(int criterion) {
        return directions.get(criterion);
    }

    /// The criterion's share of the whole.
    public double weight(int criterion) {
        return weights[criterion];
    }

    double[] column(int criterion) {
        double[] column = new double[performances.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = performances[i][criterion];
        }
        return column;
    }

    /// The criterion's column with more being better.
    double[] orientedColumn(int criterion) {
        double[] column = column(criterion);
        for (int i = 0; i < column.length; i++) {
            column[i] = direction(criterion).oriented(column[i]);
        }
        return column;
    }

    /// By option and criterion, more being better, each column in the unit that the normalisation gives it.
    double[][] normalised(Normalization normalization) {
        double[][] normalised = new double[options()][criteria()];
        for (int j = 0; j < criteria(); j++) {
            double[] column = normalization.of(column(j), direction(j));
            for (int i = 0; i < column.length; i++) {
                normalised[i][j] = column[i];
            }
        }
        return normalised;
    }

    /// The criteria on which all options are alike: they contribute equally to all and decide nothing.
    public List<Integer> notDiscriminating() {
        return java.util.stream.IntStream.range(0, criteria())
                .filter(j -> isConstant(column(j)))
                .boxed()
                .toList();
    }

    static boolean isConstant(double[] column) {
        return java.util.Arrays.stream(column).allMatch(x -> x == column[0]);
    }
}
