package dev.assay.recommender.scoring;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Readings that can be counted among any of the options, and are kept for what-ifs, so that each draws again only
/// what it changes. Everything it doesn't change keeps its random numbers: a difference comes from the change
/// and not from chance.
///
/// What is counted is what [Smaa2] counts, which knows neither what-ifs nor some of the options.
public final class Readings {

    private static final int CONFIDENCE_CHUNKS = 4;

    /// Wins that haven't been counted.
    private static final int UNCOUNTED = -1;

    private final DecisionMatrix matrix;
    private final CellDraws[][] cells;
    private final long factSeed;
    private final int draws;
    private final WeightDraws weightDraws;
    private final long weightSeed;
    /// By chunk, criterion and reading. There are none until somebody asks what-if.
    private double[][][] weights;
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
            WeightDraws weightDraws,
            long weightSeed,
            double[][][] weights,
            long[][][] scores,
            int[][] wins) {
        this.matrix = matrix;
        this.cells = cells;
        this.factSeed = factSeed;
        this.draws = draws;
        this.weightDraws = weightDraws;
        this.weightSeed = weightSeed;
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
        int[][] wins = new int[options][options];
        for (int[] row : wins) {
            Arrays.fill(row, UNCOUNTED);
        }
        return new Readings(
                matrix,
                facts.of(matrix),
                facts.seed(),
                draws,
                weightDraws,
                seed,
                new double[0][][],
                new long[options][0][],
                wins);
    }

    /// The same readings where something else is known of some options. A changed cell is taken out of the sum and
    /// put in anew, which rounds a thousand times finer than what counts as equal.
    ///
    /// @param changed of the same options and criteria
    public Readings with(DecisionMatrix changed) {
        keep();
        CellDraws[][] changedCells =
                Arrays.stream(cells).map(CellDraws[]::clone).toArray(CellDraws[][]::new);
        int[][] changedWins = Arrays.stream(wins).map(int[]::clone).toArray(int[][]::new);
        Readings readings = new Readings(
                changed, changedCells, factSeed, draws, weightDraws, weightSeed, weights, scores.clone(), changedWins);
        BitSet moved = new BitSet();
        for (int j = 0; j < changed.columns().size(); j++) {
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
        if (!isCounted(places)) {
            keep();
            score(places);
        }
        return new Standing((i, k) -> (double) wins(places[i], places[k]) / draws, places.length);
    }

    /// What is counted among some of the options.
    public Acceptability among(List<String> options) {
        count(List.of(new Wanted(this, List.of(options))));
        return Objects.requireNonNull(counted.get(options));
    }

    /// Groups of the options, each to be counted.
    public record Wanted(Readings readings, List<List<String>> groups) {

        public Wanted {
            groups = groups.stream().<List<String>>map(List::copyOf).toList();
        }

        private Wanted uncounted() {
            return new Wanted(
                    readings,
                    groups.stream()
                            .distinct()
                            .filter(group -> !readings.counted.containsKey(group))
                            .toList());
        }
    }

    /// Counts what hasn't been counted, chunk by chunk of all: what several groups are after is drawn once, and what
    /// several readings share of the facts still lies near the processor when the next one asks for it.
    public static void count(List<Wanted> all) {
        List<Wanted> uncounted = all.stream()
                .map(Wanted::uncounted)
                .filter(wanted -> !wanted.groups.isEmpty())
                .toList();
        if (uncounted.isEmpty()) {
            return;
        }
        var room = new Room(uncounted);
        List<Counting> countings = uncounted.stream()
                .map(wanted -> wanted.readings.new Counting(wanted.groups, room))
                .toList();
        int chunks = countings.stream().mapToInt(Counting::chunks).max().orElseThrow();
        for (int c = 0; c < chunks; c++) {
            for (Counting counting : countings) {
                if (c < counting.chunks()) {
                    counting.count(c);
                }
            }
        }
        countings.forEach(Counting::end);
    }

    /// What one chunk is drawn and counted in, one after the other, which keeps it near the processor.
    private static final class Room {

        private final double[] drawn = new double[Smaa2.CHUNK];
        private final double[][] weights;
        /// By option, whole scores and how many are above.
        private final long[][] whole;

        private final long[][] above;

        Room(List<Wanted> all) {
            int criteria = 0;
            int options = 0;
            for (Wanted wanted : all) {
                criteria = Math.max(criteria, wanted.readings.weightDraws.criteria());
                options = Math.max(options, wanted.readings.cells.length);
            }
            this.weights = new double[criteria][Smaa2.CHUNK];
            this.whole = new long[options][Smaa2.CHUNK];
            this.above = new long[options][Smaa2.CHUNK];
        }
    }

    /// What is being counted.
    private final class Counting {

        private final List<Count> counts;
        /// Of all options that are counted in any group.
        private final int[] places;

        private final Room room;
        private final double[][] drawnWeights;
        private final Latent latent = new Latent(factSeed, Smaa2.CHUNK);

        Counting(List<List<String>> groups, Room room) {
            this.counts = groups.stream().map(group -> new Count(group, room)).toList();
            this.places = counts.stream()
                    .flatMapToInt(count -> Arrays.stream(count.places))
                    .distinct()
                    .toArray();
            this.room = room;
            this.drawnWeights = Arrays.copyOf(room.weights, weightDraws.criteria());
            if (isKept()) {
                score(places);
            }
        }

        int chunks() {
            return Readings.this.chunks();
        }

        void count(int c) {
            int size = moveTo(latent, c);
            long[][] rows = new long[cells.length][];
            if (isKept()) {
                for (int place : places) {
                    rows[place] = scores[place][c];
                }
            } else {
                weightDraws.fill(weightSeed, drawnWeights, c * Smaa2.CHUNK, size);
                for (int place : places) {
                    rows[place] = room.whole[place];
                    CellDraws.score(cells[place], room.drawn, drawnWeights, latent, size);
                    Tally.whole(room.drawn, 1, rows[place], size);
                }
            }
            for (Count count : counts) {
                count.add(rows, isKept() ? weights[c] : drawnWeights, size);
            }
        }

        void end() {
            counts.forEach(Count::end);
        }
    }

    /// What is being counted among some of the options.
    private final class Count {

        private final List<String> options;
        private final int[] places;
        private final Tally all;

        Count(List<String> options, Room room) {
            this.options = options;
            this.places = Readings.this.places(options);
            this.all = new Tally(weightDraws.criteria(), Arrays.copyOf(room.above, places.length));
        }

        /// @param rows whole scores by place
        void add(long[][] rows, double[][] chunkWeights, int size) {
            long[][] some = new long[places.length][];
            for (int i = 0; i < places.length; i++) {
                some[i] = rows[places[i]];
            }
            Tally tally = all.next();
            tally.count(some, chunkWeights, size);
            all.add(tally);
        }

        void end() {
            for (int i = 0; i < places.length; i++) {
                for (int k = 0; k < places.length; k++) {
                    wins[places[i]][places[k]] = all.wins(i, k);
                }
            }
            counted.put(options, all.result(draws));
        }
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
        int chunks = Math.min(chunks(), CONFIDENCE_CHUNKS);
        for (int c = 0; c < chunks; c++) {
            int count = moveTo(latent, c);
            CellDraws.score(cells[places[option]], drawn, always, latent, count);
            long[] own = new long[count];
            Tally.whole(drawn, 1, own, count);
            long[] above = new long[count];
            long[] its = new long[count];
            for (int rival : rivals) {
                CellDraws.score(cells[rival], drawn, always, latent, count);
                Tally.whole(drawn, 1, its, count);
                Tally.addAbove(its, own, above);
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

    private int place(String option) {
        return matrix.options().indexOf(option);
    }

    private int[] places(List<String> options) {
        return options.stream().mapToInt(this::place).toArray();
    }

    private boolean isCounted(int... places) {
        return Arrays.stream(places)
                .allMatch(i -> Arrays.stream(places).allMatch(k -> i == k || wins[i][k] != UNCOUNTED));
    }

    private boolean isKept() {
        return weights.length > 0;
    }

    /// Draws the weights to be kept, and scores anew what has been counted so far: from there what-ifs go on. Most
    /// readings are counted once and never asked again.
    private void keep() {
        if (isKept()) {
            return;
        }
        weights = new double[chunks()][weightDraws.criteria()][];
        for (int c = 0; c < weights.length; c++) {
            for (int j = 0; j < weights[c].length; j++) {
                weights[c][j] = new double[count(c)];
            }
            weightDraws.fill(weightSeed, weights[c], c * Smaa2.CHUNK, count(c));
        }
        score(counted.keySet().stream()
                .flatMapToInt(options -> Arrays.stream(places(options)))
                .distinct()
                .toArray());
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
                scores[option][c] = new long[count];
                Tally.whole(drawn, 1, scores[option][c], count);
            }
        }
    }

    private int chunks() {
        return (draws + Smaa2.CHUNK - 1) / Smaa2.CHUNK;
    }

    private int count(int chunk) {
        return Math.min(Smaa2.CHUNK, draws - chunk * Smaa2.CHUNK);
    }

    private int moveTo(Latent latent, int chunk) {
        latent.moveTo(chunk * Smaa2.CHUNK, count(chunk));
        return count(chunk);
    }

    private int wins(int option, int other) {
        if (wins[option][other] == UNCOUNTED) {
            keep();
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
