package dev.assay.recommender.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Decisions made up from a seed.
final class Cases {

    final Random random;
    final int options;
    final int criteria;

    Cases(long seed) {
        random = new Random(seed);
        options = 2 + random.nextInt(7);
        criteria = 2 + random.nextInt(6);
    }

    Cases(long seed, int options, int criteria) {
        this.random = new Random(seed);
        this.options = options;
        this.criteria = criteria;
    }

    double[] weights() {
        return IntStream.range(0, criteria)
                .mapToDouble(_ -> 0.05 + random.nextDouble())
                .toArray();
    }

    /// In steps of a tenth, so that ties happen.
    double[][] values() {
        return IntStream.range(0, options)
                .mapToObj(_ -> IntStream.range(0, criteria)
                        .mapToDouble(_ -> random.nextInt(11) / 10.0)
                        .toArray())
                .toArray(double[][]::new);
    }

    List<Direction> directions() {
        return IntStream.range(0, criteria)
                .mapToObj(_ -> random.nextBoolean() ? Direction.MAX : Direction.MIN)
                .toList();
    }

    List<Swing> swings() {
        List<Swing> swings = new ArrayList<>();
        for (int j = 0; j < criteria; j++) {
            double low = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 5;
            double high = low + 0.1 + random.nextDouble() * 5;
            swings.add(new Swing(low, (low + high) / 2, high));
        }
        return swings;
    }

    static List<String> names(String kind, int count) {
        return IntStream.range(0, count).mapToObj(i -> kind + " " + i).toList();
    }

    WeightDraws swingDraws() {
        return new WeightDraws.WithinSwings(names("criterion", criteria), swings());
    }

    /// Facts of every kind, from sources that some of them share.
    DecisionMatrix matrix() {
        List<DecisionMatrix.Column> columns = new ArrayList<>();
        for (int j = 0; j < criteria; j++) {
            ValueFunction value = switch (random.nextInt(3)) {
                case 0 -> ValueFunction.identity();
                case 1 -> ValueFunction.closeTo(random.nextDouble(), 0, 1);
                default ->
                    new ValueFunction(
                            List.of(
                                    new ValueFunction.Knot(0.01, 1),
                                    new ValueFunction.Knot(0.2, 0.4),
                                    new ValueFunction.Knot(1, 0)),
                            ValueFunction.Scale.LOGARITHMIC);
            };
            columns.add(new DecisionMatrix.Column(
                    "criterion " + j,
                    value,
                    IntStream.range(0, options).mapToObj(_ -> evidence()).toList()));
        }
        return new DecisionMatrix(names("option", options), columns);
    }

    private Evidence evidence() {
        return switch (random.nextInt(6)) {
            case 0 -> new Evidence.Unknown();
            case 1 -> Evidence.exactly(random.nextDouble());
            case 2 -> new Evidence.Known(List.of(part(1), part(0.5)));
            default -> new Evidence.Known(List.of(part(1)));
        };
    }

    private Evidence.Part part(double weight) {
        double low = random.nextDouble() * 0.8;
        double high = low + random.nextDouble() * 0.2;
        Distribution distribution = random.nextBoolean()
                ? new Distribution.Uniform(low, high)
                : new Distribution.Triangular(low, low + random.nextDouble() * (high - low), high);
        return new Evidence.Part("source " + random.nextInt(4), weight, distribution);
    }

    /// Every number that was counted, in one text.
    static String written(Acceptability counted) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < counted.options(); i++) {
            for (int k = 0; k < counted.options(); k++) {
                text.append(counted.rankShare(i, k + 1)).append(' ');
                text.append(counted.wins(i, k)).append(' ');
            }
            text.append(counted.centralWeights(i).map(Numbers::list)).append('\n');
        }
        return text.toString();
    }
}
