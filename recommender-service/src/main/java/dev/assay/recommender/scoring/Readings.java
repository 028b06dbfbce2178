package dev.assay.recommender.scoring;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Readings that are kept, to be counted among any of the options, and so that a what-if draws again only
/// what it changes. Everything it doesn't change keeps its random numbers: a difference comes from the change
/// and not from chance.
///
/// What is counted is what [Smaa2] counts, which keeps nothing and is faster for that.
public final class Readings {

    private static final int CONFIDENCE_CHUNKS = 4;

    /// Wins that haven't been counted.
    private static final int UNCOUNTED = -1;

    private final DecisionMatrix matrix;
    private final CellDraws[][] cells;
    private final long factSeed;
    private final int draws;
    /// By chunk, criterion and reading.
    private final double[][][] weights;
    /// By option, chunk and reading, as the whole numbers of [Tally]. Of those that nobody has asked for there are
    /// none.
    private final long[][][] scores;
    /// In how many readings an option scores above another.
    private final int[][] wins;
    /// What has been counted, by options.
    private final Map<List<String>, Acceptability> counted = new HashMap<>();

    private Readings(
            DecisionMatrix matrix,
            CellDraws[][] cells,
            long factSeed,
            int draws,
            double[][][] weights,
            long[][][] scores,
            int[][] wins) {
        this.matrix = matrix;
        this.cells = cells;
        this.factSeed = factSeed;
        this.draws = draws;
        this.weights = weights;
        this.scores = scores;
        this.wins = wins;
    }

    /// Draws weights and facts from one seed.
    ///
    /// @param matrix values must lie within 0 and 1
    public static Readings of(DecisionMatrix matrix, WeightDraws weightDraws, long seed, int draws) {
        return of(matrix, new FactReadings(seed, 0, 0), weightDraws, seed, draws);
    }

    /// Draws weights, and facts where nobody has yet.
    ///
    /// @param matrix values must lie within 0 and 1
    /// @param seed of the weights
    public static Readings of(
            DecisionMatrix matrix, FactReadings facts, WeightDraws weightDraws, long seed, int draws) {
        int options = matrix.options().size();
        int chunks = (draws + Smaa2.CHUNK - 1) / Smaa2.CHUNK;
        double[][][] weights = new double[chunks][weightDraws.criteria()][];
        for (int c = 0; c < chunks; c++) {
            int count = Math.min(Smaa2.CHUNK, draws - c * Smaa2.CHUNK);
            for (int j = 0; j < weights[c].length; j++) {
                weights[c][j] = new double[count];
            }
            weightDraws.fill(seed, weights[c], c * Smaa2.CHUNK, count);
        }
        int[][] wins = new int[options][options];
        for (int[] row : wins) {
            Arrays.fill(row, UNCOUNTED);
        }
        return new Readings(matrix, facts.of(matrix), facts.seed(), draws, weights, new long[options][0][], wins);
    }

    /// The same readings where something else is known of some options. A changed cell is taken out of the sum and
    /// put in anew, which rounds a thousand times finer than what counts as equal.
    ///
    /// @param changed of the same options and criteria
    public Readings with(DecisionMatrix changed) {
        CellDraws[][] changedCells =
                Arrays.stream(cells).map(CellDraws[]::clone).toArray(CellDraws[][]::new);
        int[][] changedWins = Arrays.stream(wins).map(int[]::clone).toArray(int[][]::new);
        Readings readings = new Readings(changed, changedCells, factSeed, draws, weights, scores.clone(), changedWins);
        BitSet moved = new BitSet();
        for (int j = 0; j < weights[0].length; j++) {
            DecisionMatrix.Column column = changed.columns().get(j);
            for (int i = 0; i < cells.length; i++) {
                Evidence evidence = column.cells().get(i);
                if (!evidence.equals(matrix.columns().get(j).cells().get(i))) {
                    changedCells[i][j] = CellDraws.of(matrix.options().get(i), column, evidence);
                    if (scores[i].length > 0) {
                        readings.exchange(i, j, cells[i][j], moved.get(i));
                        moved.set(i);
                    }
                }
            }
        }
        moved.stream().forEach(readings::forgetWins);
        return readings;
    }

    private void forgetWins(int option) {
        for (int k = 0; k < wins.length; k++) {
            wins[option][k] = UNCOUNTED;
            wins[k][option] = UNCOUNTED;
        }
    }

    private void exchange(int i, int j, CellDraws old, boolean isOwn) {
        Latent latent = new Latent(factSeed, Smaa2.CHUNK);
        double[] less = new double[Smaa2.CHUNK];
        double[] more = new double[Smaa2.CHUNK];
        if (!isOwn) {
            scores[i] = Arrays.stream(scores[i]).map(long[]::clone).toArray(long[][]::new);
        }
        for (int c = 0; c < weights.length; c++) {
            int count = moveTo(latent, c);
            Arrays.fill(less, 0);
            Arrays.fill(more, 0);
            old.addTo(less, weights[c][j], latent, count);
            cells[i][j].addTo(more, weights[c][j], latent, count);
            Tally.addWhole(scores[i][c], more, less, count);
        }
    }

    public DecisionMatrix matrix() {
        return matrix;
    }

    /// The additive model on the same values.
    public AdditiveModel model(double... pointWeights) {
        return AdditiveModel.of(cells, pointWeights);
    }

    /// The same among some of the options.
    public AdditiveModel model(List<String> options, double... pointWeights) {
        return AdditiveModel.of(cells(options), pointWeights);
    }

    private CellDraws[][] cells(List<String> options) {
        return Arrays.stream(places(options)).mapToObj(place -> cells[place]).toArray(CellDraws[][]::new);
    }

    /// The share of readings in which one option scores above another.
    public double wins(String option, String other) {
        return (double) wins(place(option), place(other)) / draws;
    }

    /// The share of readings in which the two score alike.
    public double ties(String option, String other) {
        int i = place(option);
        int k = place(other);
        return (double) (draws - wins(i, k) - wins(k, i)) / draws;
    }

    /// Who is ahead of whom, among some of the options.
    public Standing standing(List<String> options) {
        int[] places = places(options);
        score(places);
        return new Standing((i, k) -> (double) wins(places[i], places[k]) / draws, places.length);
    }

    /// What is counted among some of the options.
    public Acceptability among(List<String> options) {
        return counted.computeIfAbsent(List.copyOf(options), this::count);
    }

    private Acceptability count(List<String> options) {
        int[] places = places(options);
        score(places);
        Tally all = new Tally(places.length, weights[0].length, Smaa2.CHUNK);
        for (int c = 0; c < weights.length; c++) {
            Tally tally = all.next();
            count(tally, places, c);
            all.add(tally);
        }
        for (int i = 0; i < places.length; i++) {
            for (int k = 0; k < places.length; k++) {
                wins[places[i]][places[k]] = all.wins(i, k);
            }
        }
        return all.result(draws);
    }

    /// How often an option is first among some if its central weights were the right ones and only the facts were
    /// open. Empty for an option that is never first: no weights speak for it. It is known from the first
    /// 2,000 readings, which is to 2 points of 100.
    ///
    /// @param counted among these options
    /// @param option by its place among them
    public OptionalDouble confidenceFactor(List<String> options, Acceptability counted, int option) {
        Optional<double[]> central = counted.centralWeights(option);
        return central.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(firstShare(options, option, central.get()));
    }

    private double firstShare(List<String> options, int option, double... fixedWeights) {
        int[] places = places(options);
        Latent latent = new Latent(factSeed, Smaa2.CHUNK);
        double[] drawn = new double[Smaa2.CHUNK];
        double[][] always = new double[fixedWeights.length][Smaa2.CHUNK];
        for (int j = 0; j < fixedWeights.length; j++) {
            Arrays.fill(always[j], fixedWeights[j]);
        }
        AdditiveModel model = model(options, fixedWeights);
        // Whoever can't be above never keeps it from the first place.
        int[] rivals = IntStream.range(0, places.length)
                .filter(k -> k != option && model.highScore(k) > model.lowScore(option))
                .map(k -> places[k])
                .toArray();
        int first = 0;
        int chunks = Math.min(weights.length, CONFIDENCE_CHUNKS);
        for (int c = 0; c < chunks; c++) {
            int count = moveTo(latent, c);
            CellDraws.score(cells[places[option]], drawn, always, latent, count);
            long[] own = Tally.whole(drawn, 1, count);
            long[] above = new long[count];
            for (int rival : rivals) {
                CellDraws.score(cells[rival], drawn, always, latent, count);
                Tally.addAbove(Tally.whole(drawn, 1, count), own, above);
            }
            first += (int)
                    Arrays.stream(above).filter(rivalsAbove -> rivalsAbove == 0).count();
        }
        return (double) first / Math.min(draws, chunks * Smaa2.CHUNK);
    }

    /// What to find out first, among some of the options.
    public List<ValueOfInformation> valuesOfInformation(List<String> options, double... pointWeights) {
        return ValueOfInformation.ranked(cells(options), pointWeights);
    }

    private void count(Tally tally, int[] places, int chunk) {
        long[][] some = new long[places.length][];
        for (int i = 0; i < places.length; i++) {
            some[i] = scores[places[i]][chunk];
        }
        tally.count(some, weights[chunk], weights[chunk][0].length);
    }

    private int place(String option) {
        return matrix.options().indexOf(option);
    }

    private int[] places(List<String> options) {
        return options.stream().mapToInt(this::place).toArray();
    }

    /// Scores those that nobody has asked for yet.
    private void score(int... options) {
        int[] missing = Arrays.stream(options)
                .filter(option -> scores[option].length == 0)
                .toArray();
        if (missing.length == 0) {
            return;
        }
        for (int option : missing) {
            scores[option] = new long[weights.length][];
        }
        Latent latent = new Latent(factSeed, Smaa2.CHUNK);
        double[] drawn = new double[Smaa2.CHUNK];
        for (int c = 0; c < weights.length; c++) {
            int count = moveTo(latent, c);
            for (int option : missing) {
                CellDraws.score(cells[option], drawn, weights[c], latent, count);
                scores[option][c] = Tally.whole(drawn, 1, count);
            }
        }
    }

    private int moveTo(Latent latent, int chunk) {
        int count = weights[chunk][0].length;
        latent.moveTo(chunk * Smaa2.CHUNK, count);
        return count;
    }

    private int wins(int option, int other) {
        if (wins[option][other] == UNCOUNTED) {
            score(option, other);
            wins[option][other] = countAbove(scores[option], scores[other]);
        }
        return wins[option][other];
    }

    private static int countAbove(long[][] one, long[][] other) {
        int sum = 0;
        for (int c = 0; c < one.length; c++) {
            sum += Tally.countAbove(one[c], other[c]);
        }
        return sum;
    }
}
