package dev.assay.recommender.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// The values of one cell in every reading. Distribution and value function are folded into one, so that a
/// reading of a part costs a multiplication or two roots where it is a straight line, else one look-up and one
/// interpolation in a table of quantiles.
///
/// Values are drawn as floats, of which a vector instruction takes twice as many as of doubles: they are known to
/// fewer than seven digits. What never varies, and every sum, is a double.
final class CellDraws {

    /// How finely one part of a mixture is believed before another.
    private static final int BELIEF_BITS = 30;

    private final boolean known;
    private final String belief;
    private final Part[] parts;
    private final double[] cumulativeWeights;
    private final double low;
    private final double mean;
    private final double high;
    /// By chunk, once they have been drawn; null where nothing is kept.
    private @Nullable AtomicReferenceArray<float[]> kept;

    private CellDraws(boolean known, String criterion, Part[] parts, double[] cumulativeWeights) {
        this.known = known;
        this.belief = "belief/".concat(criterion);
        this.parts = parts;
        this.cumulativeWeights = cumulativeWeights;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double before = 0;
        for (int p = 0; p < parts.length; p++) {
            least = Math.min(least, parts[p].low());
            most = Math.max(most, parts[p].high());
            sum += (cumulativeWeights[p] - before) * parts[p].mean();
            before = cumulativeWeights[p];
        }
        this.low = least;
        this.mean = Math.clamp(sum, least, most);
        this.high = most;
    }

    static CellDraws of(String option, DecisionMatrix.Column column, Evidence evidence) {
        // Plain instanceof and concat: what the first call of a process would spend on linking a switch over types and
        // a concatenation is a good part of its time.
        if (evidence instanceof Evidence.Known known) {
            return known(known.parts(), column);
        }
        if (evidence instanceof Evidence.Supposed supposed) {
            return single(column, new Line("", supposed.value(), supposed.value()));
        }
        return single(column, new Line("unknown/".concat(option).concat("/").concat(column.criterion()), 0, 1));
    }

    static CellDraws[][] of(DecisionMatrix matrix) {
        return new FactReadings(0, 0, 0).of(matrix);
    }

    /// A number that no score is farther from zero than, since weights sum to 1: 1 at least.
    static double largest(CellDraws[][] cells) {
        double largest = 1;
        for (CellDraws[] row : cells) {
            for (CellDraws cell : row) {
                largest = Math.max(largest, Math.max(-cell.low, cell.high));
            }
        }
        return largest;
    }

    /// The scores of one option in every reading. Cells are added one by one: a loop that adds several at once takes
    /// the compiler longer than a first call has, and is hardly faster then.
    static void score(CellDraws[] row, double[] scores, double[][] weights, Latent latent, int count) {
        Arrays.fill(scores, 0, count, 0);
        for (int j = 0; j < row.length; j++) {
            row[j].addTo(scores, weights[j], latent, count);
        }
    }

    private static CellDraws single(DecisionMatrix.Column column, Part part) {
        return new CellDraws(false, column.criterion(), new Part[] {part}, new double[] {1});
    }

    private static CellDraws known(List<Evidence.Part> evidence, DecisionMatrix.Column column) {
        double total = 0;
        for (Evidence.Part part : evidence) {
            total += part.weight();
        }
        Part[] parts = new Part[evidence.size()];
        double[] cumulative = new double[parts.length];
        double sum = 0;
        for (int p = 0; p < parts.length; p++) {
            Evidence.Part part = evidence.get(p);
            sum += part.weight() / total;
            cumulative[p] = sum;
            parts[p] = part("source/".concat(part.source()), part.distribution(), column.value());
        }
        cumulative[parts.length - 1] = 1;
        return new CellDraws(true, column.criterion(), parts, cumulative);
    }

    private static Part part(String stream, Distribution distribution, ValueFunction value) {
        if (distribution instanceof Distribution.Exact exact) {
            return new Line(stream, value.valueAt(exact.x()), value.valueAt(exact.x()));
        }
        if (distribution instanceof Distribution.Uniform uniform && value.isLineOn(uniform.low(), uniform.high())) {
            return new Line(stream, value.valueAt(uniform.low()), value.valueAt(uniform.high()));
        }
        if (distribution instanceof Distribution.Triangular triangular
                && value.isLineOn(triangular.low(), triangular.high())) {
            return Bend.of(stream, triangular, value);
        }
        return new Table(stream, distribution, value);
    }

    /// Keeps the values of so many chunks, for any thread. They are all drawn from one seed.
    void keep(int chunks) {
        kept = low == high ? null : new AtomicReferenceArray<>(chunks);
    }

    boolean isKnown() {
        return known;
    }

    double low() {
        return low;
    }

    /// The mean.
    double point() {
        return mean;
    }

    double high() {
        return high;
    }

    /// The mean of the larger one of rest + weight times value, and another number.
    double expectedMaximum(double rest, double weight, double other) {
        double expected = 0;
        double before = 0;
        for (int p = 0; p < parts.length; p++) {
            expected += (cumulativeWeights[p] - before) * parts[p].expectedMaximum(rest, weight, other);
            before = cumulativeWeights[p];
        }
        return expected;
    }

    /// Adds weight times value to the scores.
    void addTo(double[] scores, double[] weights, Latent latent, int count) {
        if (low == high) {
            add(scores, weights, low, count);
        } else {
            add(scores, weights, values(latent, count), count);
        }
    }

    private static void add(double[] scores, double[] weights, double value, int count) {
        for (int b = 0; b < count; b++) {
            scores[b] += weights[b] * value;
        }
    }

    private static void add(double[] scores, double[] weights, float[] values, int count) {
        for (int b = 0; b < count; b++) {
            scores[b] += weights[b] * values[b];
        }
    }

    private float[] values(Latent latent, int count) {
        AtomicReferenceArray<float[]> chunks = kept;
        if (chunks == null || count < Smaa2.CHUNK || latent.chunk() >= chunks.length()) {
            float[] values = latent.values();
            draw(values, latent, count);
            return values;
        }
        float[] values = chunks.get(latent.chunk());
        if (values == null) {
            values = new float[count];
            draw(values, latent, count);
            chunks.set(latent.chunk(), values);
        }
        return values;
    }

    private void draw(float[] values, Latent latent, int count) {
        if (parts.length == 1) {
            parts[0].fill(values, latent.bits(parts[0].stream()), count);
            return;
        }
        Arrays.fill(values, 0, count, 0);
        int[] beliefs = latent.bits(belief);
        float[] one = latent.part();
        int from = 0;
        for (int p = 0; p < parts.length; p++) {
            int until = (int) (cumulativeWeights[p] * (1 << BELIEF_BITS));
            parts[p].fill(one, latent.bits(parts[p].stream()), count);
            mix(values, one, beliefs, from, until, count);
            from = until;
        }
    }

    /// Adds the values in those readings where the belief lies from one number to below another, and else zeros:
    /// what is multiplied by 1 or 0 needs no branch, and stays what it was.
    private static void mix(float[] mixed, float[] values, int[] beliefs, int from, int until, int count) {
        for (int b = 0; b < count; b++) {
            int place = (beliefs[b] >> (Integer.SIZE - BELIEF_BITS)) + (1 << (BELIEF_BITS - 1));
            mixed[b] += values[b] * (((place - until) >>> 31) - ((place - from) >>> 31));
        }
    }

    /// What one source says, as a value for each quantile.
    private sealed interface Part {

        String stream();

        double low();

        double high();

        double mean();

        double expectedMaximum(double rest, double weight, double other);

        void fill(float[] values, int[] bits, int count);
    }

    /// From one value to another with the quantile.
    private record Line(String stream, double first, double last) implements Part {

        @Override
        public double low() {
            return Math.min(first, last);
        }

        @Override
        public double high() {
            return Math.max(first, last);
        }

        @Override
        public double mean() {
            return (first + last) / 2;
        }

        @Override
        public double expectedMaximum(double rest, double weight, double other) {
            return meanAbove(rest + weight * low(), rest + weight * high(), other);
        }

        @Override
        public void fill(float[] values, int[] bits, int count) {
            float start = (float) first;
            float way = (float) (last - first);
            for (int b = 0; b < count; b++) {
                values[b] = start + way * Stream.uniformFloat(bits[b]);
            }
        }
    }

    /// A triangular distribution under a straight line. Its quantile function is two roots that meet at the typical
    /// value; each is held where they meet while the other one moves, which needs no branch:
    /// v(p) = start + rise * sqrt(min(p, turn)) - fall * sqrt(min(1 - p, 1 - turn)).
    ///
    /// @param low the value at the lower end of the distribution or at its upper one
    private record Bend(
            String stream,
            Distribution.Triangular triangular,
            ValueFunction value,
            double low,
            double high,
            double mean,
            float start,
            float rise,
            float fall,
            float turn)
            implements Part {

        static Bend of(String stream, Distribution.Triangular triangular, ValueFunction value) {
            double first = value.valueAt(triangular.low());
            double typical = value.valueAt(triangular.typical());
            double last = value.valueAt(triangular.high());
            double length = last - first;
            return new Bend(
                    stream,
                    triangular,
                    value,
                    Math.min(first, last),
                    Math.max(first, last),
                    (first + typical + last) / 3,
                    (float) (first + last - typical),
                    (float) Math.copySign(Math.sqrt(length * (typical - first)), length),
                    (float) Math.copySign(Math.sqrt(length * (last - typical)), length),
                    (float) ((typical - first) / length));
        }

        @Override
        public double expectedMaximum(double rest, double weight, double other) {
            return new Table(stream, triangular, value).expectedMaximum(rest, weight, other);
        }

        @Override
        public void fill(float[] values, int[] bits, int count) {
            for (int b = 0; b < count; b++) {
                float p = Stream.uniformFloat(bits[b]);
                values[b] = start
                        + rise * (float) Math.sqrt(Math.min(p, turn))
                        - fall * (float) Math.sqrt(Math.min(1 - p, 1 - turn));
            }
        }
    }

    /// Start and length of each step in turn, for what has no simpler form: start + length * share in the step of the
    /// quantile, share being how far the quantile lies into the step. What is read together lies together.
    private static final class Table implements Part {

        private static final int STEPS = 256;
        private static final int STEP_BITS = 24;
        private static final int IN_STEP = (1 << STEP_BITS) - 1;
        private static final float SHARE = 1f / (1 << STEP_BITS);

        private final String stream;
        private final double[] steps = new double[2 * STEPS];
        private final double low;
        private final double high;

        Table(String stream, Distribution distribution, ValueFunction value) {
            this.stream = stream;
            double at = value.valueAt(distribution.quantile(0));
            double least = at;
            double most = at;
            for (int s = 0; s < STEPS; s++) {
                double start = at;
                at = value.valueAt(distribution.quantile((s + 1.0) / STEPS));
                steps[2 * s] = start;
                steps[2 * s + 1] = at - start;
                least = Math.min(least, at);
                most = Math.max(most, at);
            }
            this.low = least;
            this.high = most;
        }

        @Override
        public String stream() {
            return stream;
        }

        @Override
        public double low() {
            return low;
        }

        @Override
        public double high() {
            return high;
        }

        @Override
        public double mean() {
            double sum = 0;
            for (int s = 0; s < steps.length; s += 2) {
                sum += steps[s] + steps[s + 1] / 2;
            }
            return sum / STEPS;
        }

        @Override
        public double expectedMaximum(double rest, double weight, double other) {
            double sum = 0;
            for (int s = 0; s < steps.length; s += 2) {
                double one = rest + weight * steps[s];
                double two = rest + weight * (steps[s] + steps[s + 1]);
                sum += meanAbove(Math.min(one, two), Math.max(one, two), other);
            }
            return sum / STEPS;
        }

        @Override
        public void fill(float[] values, int[] bits, int count) {
            double[] table = steps;
            for (int b = 0; b < count; b++) {
                int place = 2 * ((bits[b] >> STEP_BITS) + STEPS / 2);
                values[b] = (float) (table[place] + table[place + 1] * ((bits[b] & IN_STEP) * SHARE));
            }
        }
    }

    /// The mean of max(x, other) for x uniform between low and high.
    private static double meanAbove(double low, double high, double other) {
        if (high <= other) {
            return other;
        }
        if (low >= other) {
            return (low + high) / 2;
        }
        return other + (high - other) * (high - other) / (2 * (high - low));
    }
}
