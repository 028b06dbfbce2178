package dev.assay.recommender.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.assay.recommender.scoring.DecisionMatrix.Column;
import dev.assay.recommender.scoring.PrometheeTwo.Preference;
import dev.assay.recommender.scoring.ValueFunction.Beyond;
import dev.assay.recommender.scoring.ValueFunction.Knot;
import dev.assay.recommender.scoring.ValueFunction.Scale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Worked cases from papers and from the test suites of other libraries. The system property `golden` names
/// another file of the same format. What this test doesn't know of a case, fails it: a method, a setting, an
/// expectation.
class GoldenCasesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Where a case asks for no number of draws.
    private static final int DRAWS = 100_000;

    private static final long SEED = 20_261_121;

    /// Printed figures that were rounded, remarks, and the same numbers in another form.
    private static final Pattern INFORMATIVE = Pattern.compile("published_.*|note|.*_exact|own_mc_.*");

    private static final Pattern WINS = Pattern.compile("P\\(([A-Z])>([A-Z])\\)");

    @TestFactory
    Stream<DynamicTest> every_case_comes_out_as_published() throws IOException {
        String other = System.getProperty("golden", "");
        List<JsonNode> cases = new ArrayList<>();
        try (InputStream in = other.isBlank()
                ? Objects.requireNonNull(getClass().getResourceAsStream("/golden/mcda.json"))
                : Files.newInputStream(Path.of(other))) {
            JSON.readTree(in).forEach(cases::add);
        }
        assertFalse(cases.isEmpty(), "no cases");
        return cases.stream()
                .map(json -> DynamicTest.dynamicTest(json.path("id").asText(), () -> new Case(json).check()));
    }

    private record Case(JsonNode json) {

        void check() {
            String method = json.path("method").asText();
            if (json.path("expected").path("error").isTextual()) {
                assertThrows(IllegalArgumentException.class, () -> check(method));
            } else {
                check(method);
            }
        }

        private void check(String method) {
            switch (method) {
                case "SAW", "MAVT" -> saw();
                case "WEIGHTS_SWING" -> swing();
                case "WEIGHTS_SURROGATE" -> surrogate();
                case "WEIGHTS_ENTROPY" -> objective(ObjectiveWeights.entropy(matrix()), "entropy");
                case "WEIGHTS_CRITIC" -> objective(ObjectiveWeights.critic(matrix(), directions()), "information");
                case "PIECEWISE_LINEAR" -> piecewiseLinear();
                case "TOPSIS" -> topsis();
                case "VIKOR" -> vikor();
                case "PROMETHEE_II" -> promethee();
                case "SMAA2" -> smaa();
                case "SMAA2_GIVEN_DRAWS" -> givenDraws();
                case "WEIGHT_FLIP" -> flips();
                case "COUNTERFACTUAL" -> counterfactual();
                case "ALL" -> all();
                default -> fail("unknown method " + method);
            }
        }

        private void saw() {
            SimpleAdditiveWeighting saw = SimpleAdditiveWeighting.of(table(), normalization());
            expect((key, expected) -> {
                if (key.startsWith("contributions_row")) {
                    int row = Integer.parseInt(key.substring("contributions_row".length()));
                    return meets(key, expected, saw.contributions().get(row));
                }
                return switch (key) {
                    case "scores" -> meets(key, expected, saw.scores());
                    case "ranks" -> meets(key, expected, saw.ranks());
                    case "contributions" -> meets(key, expected, saw.contributions());
                    case "non_discriminating" -> meets(key, expected, saw.notDiscriminating());
                    case "winner" -> meets(key, expected, saw.ranks().indexOf(1));
                    default -> false;
                };
            });
        }

        private void swing() {
            List<Swing> swings =
                    doubles(params("swings")).stream().map(Swing::exactly).toList();
            expect((key, expected) ->
                    key.equals("weights") && meets(key, expected, Numbers.list(Swing.normalised(swings))));
        }

        private void surrogate() {
            int n = params("n").asInt();
            expect((key, expected) -> switch (key) {
                case "ROC" -> meets(key, expected, Numbers.list(SurrogateWeights.rankOrderCentroid(n)));
                case "rank_sum" -> meets(key, expected, Numbers.list(SurrogateWeights.rankSum(n)));
                case "rank_reciprocal" -> meets(key, expected, Numbers.list(SurrogateWeights.rankReciprocal(n)));
                case "equal" -> meets(key, expected, Numbers.list(Numbers.equal(n)));
                default -> false;
            });
        }

        private void objective(ObjectiveWeights objective, String measure) {
            expect((key, expected) -> switch (key) {
                case "weights" -> meets(key, expected, objective.weights());
                case "flagged", "fallback" -> meets(key, expected, objective.areFallback());
                default -> key.equals(measure) && meets(key, expected, objective.measures());
            });
        }

        private void piecewiseLinear() {
            List<Double> xs = doubles(params("knots_x"));
            List<Double> ys = doubles(params("knots_y"));
            List<Knot> knots = IntStream.range(0, xs.size())
                    .mapToObj(i -> new Knot(xs.get(i), ys.get(i)))
                    .toList();
            Scale scale = switch (params("scale").asText("linear")) {
                case "linear" -> Scale.LINEAR;
                case "log", "logarithmic" -> Scale.LOGARITHMIC;
                default -> throw unknown("scale");
            };
            Beyond beyond = switch (params("out_of_bounds").asText("clip")) {
                case "clip" -> Beyond.CLIPPED;
                case "extrapolate" -> Beyond.EXTRAPOLATED;
                default -> throw unknown("out_of_bounds");
            };
            ValueFunction function = new ValueFunction(knots, scale, beyond);
            expect((key, expected) -> key.equals("y")
                    && meets(
                            key,
                            expected,
                            doubles(params("x")).stream().map(function::valueAt).toList()));
        }

        private void topsis() {
            Topsis.Metric metric = switch (params("metric").asText("euclidean")) {
                case "euclidean" -> Topsis.Metric.EUCLIDEAN;
                case "manhattan", "cityblock" -> Topsis.Metric.MANHATTAN;
                case "chebyshev" -> Topsis.Metric.CHEBYSHEV;
                default -> throw unknown("metric");
            };
            Topsis topsis = Topsis.of(table(), normalization(), metric);
            // Distances grow with the weights; the core knows normalised ones only.
            double unit = params("normalize_weights").asBoolean(true)
                    ? 1
                    : weights().stream().mapToDouble(w -> w).sum();
            expect((key, expected) -> switch (key) {
                case "closeness" -> meets(key, expected, topsis.closeness());
                case "d_plus" -> meets(key, expected, times(unit, topsis.toIdeal()));
                case "d_minus" -> meets(key, expected, times(unit, topsis.toAntiIdeal()));
                case "ranks" -> meets(key, expected, topsis.ranks());
                default -> false;
            });
        }

        private void vikor() {
            Vikor vikor = Vikor.of(table(), params("v").asDouble(0.5));
            expect((key, expected) -> switch (key) {
                case "S" -> meets(key, expected, vikor.s());
                case "R" -> meets(key, expected, vikor.r());
                case "Q" -> meets(key, expected, vikor.q());
                case "acceptable_advantage" -> meets(key, expected, vikor.hasAcceptableAdvantage());
                case "acceptable_stability" -> meets(key, expected, vikor.hasAcceptableStability());
                case "compromise_set" -> meets(key, expected, vikor.compromise());
                case "ranks_by_Q", "ranks" -> meets(key, expected, vikor.ranks());
                case "non_discriminating" -> meets(key, expected, table().notDiscriminating());
                default -> false;
            });
        }

        private void promethee() {
            List<Preference> preferences = new ArrayList<>();
            params("preferences").forEach(preference -> preferences.add(preference(preference)));
            PrometheeTwo flows = PrometheeTwo.of(table(), preferences);
            double unit = switch (params("flow_scale").asText("mean")) {
                case "mean" -> 1;
                case "sum" -> matrix().length - 1.0;
                default -> throw unknown("flow_scale");
            };
            expect((key, expected) -> switch (key) {
                case "phi_plus" -> meets(key, expected, times(unit, flows.positive()));
                case "phi_minus" -> meets(key, expected, times(unit, flows.negative()));
                case "phi" -> meets(key, expected, times(unit, flows.net()));
                case "ranks" -> meets(key, expected, flows.ranks());
                default -> false;
            });
        }

        private Preference preference(JsonNode json) {
            double q = json.path("q").asDouble();
            double p = json.path("p").asDouble();
            return switch (json.path("t").asText().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")) {
                case "usual" -> new Preference.Usual();
                case "ushape", "quasi" -> new Preference.UShape(q);
                case "vshape" -> new Preference.VShape(p);
                case "level" -> new Preference.Level(q, p);
                case "linear", "vshapeindifference", "vshapewithindifference", "vshape2" -> new Preference.Linear(q, p);
                case "gaussian" -> new Preference.Gaussian(json.path("s").asDouble());
                default -> throw unknown("preferences");
            };
        }

        private void smaa() {
            List<List<JsonNode>> facts = rows(json.path("matrix"));
            int criteria = facts.getFirst().size();
            List<Column> columns = new ArrayList<>();
            for (int j = 0; j < criteria; j++) {
                int column = j;
                columns.add(new Column(
                        "c" + j,
                        valueFunction(j),
                        IntStream.range(0, facts.size())
                                .mapToObj(i -> evidence(facts.get(i).get(column), i, column))
                                .toList()));
            }
            List<String> options = IntStream.range(0, facts.size())
                    .mapToObj(i -> "option " + i)
                    .toList();
            DecisionMatrix matrix = new DecisionMatrix(options, columns);
            int draws = params("draws_suggested").asInt(params("draws").asInt(DRAWS));
            Acceptability counted = Smaa2.run(matrix, weightDraws(criteria), SEED, draws);
            expect((key, expected) -> switch (key) {
                case "confidence_factors" ->
                    meets(
                            key,
                            expected,
                            IntStream.range(0, options.size())
                                    .mapToObj(i -> Smaa2.confidenceFactor(matrix, counted, i, SEED))
                                    .map(factor ->
                                            factor.isPresent() ? Optional.of(factor.getAsDouble()) : Optional.empty())
                                    .toList());
                case "winner_breakpoints_w1" -> meets(key, expected, breakpoints());
                default -> meetsCounts(key, expected, counted);
            });
        }

        private boolean meetsCounts(String key, JsonNode expected, Acceptability counted) {
            int options = counted.options();
            Matcher wins = WINS.matcher(key);
            if (wins.matches()) {
                return meets(
                        key,
                        expected,
                        counted.wins(
                                wins.group(1).charAt(0) - 'A', wins.group(2).charAt(0) - 'A'));
            }
            return switch (key) {
                case "rank_acceptability" ->
                    meets(key, expected, square(options, (i, r) -> counted.rankShare(i, r + 1)));
                case "pairwise_winning" -> meets(key, expected, square(options, counted::wins));
                case "first_rank" -> meets(key, expected, each(options, counted::firstPlaceShare));
                case "expected_rank" -> meets(key, expected, each(options, counted::expectedRank));
                case "choice_entropy" -> meets(key, expected, counted.choiceEntropy());
                case "central_weights" ->
                    meets(
                            key,
                            expected,
                            each(options, i -> counted.centralWeights(i).map(Numbers::list)));
                default -> false;
            };
        }

        private List<Double> breakpoints() {
            TreeSet<Double> points = new TreeSet<>(List.of(0.0, 1.0));
            points.addAll(WeightFlip.crossings(matrix(), Numbers.equal(matrix()[0].length), 0));
            return List.copyOf(points);
        }

        private WeightDraws weightDraws(int criteria) {
            List<String> ids =
                    IntStream.range(0, criteria).mapToObj(j -> "c" + j).toList();
            return switch (params("weights").asText("uniform on simplex")) {
                case "fixed" -> new WeightDraws.Fixed(weights());
                case "uniform on simplex" ->
                    json.path("weights").isArray() ? new WeightDraws.Fixed(weights()) : new WeightDraws.Anything(ids);
                case String ordered
                when ordered.matches("uniform on simplex with w1( ?>= ?w\\d+)+") -> new WeightDraws.InOrder(ids);
                case "swing intervals" -> {
                    List<Swing> swings = rows(params("swings")).stream()
                            .map(pair -> new Swing(
                                    pair.getFirst().asDouble(),
                                    pair.getFirst().asDouble(),
                                    pair.getLast().asDouble()))
                            .toList();
                    yield new WeightDraws.WithinSwings(ids, swings);
                }
                default -> throw unknown("weights");
            };
        }

        private ValueFunction valueFunction(int criterion) {
            String form = params("value_function").asText("identity");
            JsonNode scale = params("scales").path(criterion);
            double low = scale.path(0).asDouble(0);
            double high = scale.path(1).asDouble(1);
            boolean isMax = directions().get(criterion) == Direction.MAX;
            if (!form.startsWith("identity") && !form.startsWith("linear")) {
                throw unknown("value_function");
            }
            return new ValueFunction(
                    List.of(new Knot(low, isMax ? 0 : 1), new Knot(high, isMax ? 1 : 0)),
                    Scale.LINEAR,
                    form.startsWith("linear") && !form.contains("extrapolated") ? Beyond.CLIPPED : Beyond.EXTRAPOLATED);
        }

        private Evidence evidence(JsonNode fact, int option, int criterion) {
            if (fact.isNull()) {
                return new Evidence.Unknown();
            }
            Distribution distribution = distribution(fact);
            return new Evidence.Known(
                    List.of(new Evidence.Part("source " + option + "/" + criterion, 1, distribution)));
        }

        private Distribution distribution(JsonNode fact) {
            if (fact.isNumber()) {
                return new Distribution.Exact(fact.asDouble());
            }
            if (fact.isArray()) {
                return new Distribution.Uniform(
                        fact.path(0).asDouble(), fact.path(1).asDouble());
            }
            String form = fact.fieldNames().next();
            List<Double> of = fact.path(form).isArray()
                    ? doubles(fact.path(form))
                    : List.of(fact.path(form).asDouble());
            return switch (form) {
                case "exact" -> new Distribution.Exact(of.getFirst());
                case "uniform", "interval" -> new Distribution.Uniform(of.getFirst(), of.getLast());
                case "triangular" -> new Distribution.Triangular(of.getFirst(), of.get(1), of.getLast());
                case "normal" -> new Distribution.Normal(of.getFirst(), of.getLast(), false);
                case "lognormal" -> new Distribution.Normal(of.getFirst(), of.getLast(), true);
                default -> throw unknown("distribution " + form);
            };
        }

        private void givenDraws() {
            double[][] weights = numbers(params("weight_draws"));
            List<double[][]> values = new ArrayList<>();
            params("value_draws").forEach(draw -> values.add(numbers(draw)));
            Acceptability counted = Smaa2.ofGiven(weights, values.toArray(double[][][]::new));
            expect((key, expected) -> meetsCounts(key, expected, counted));
        }

        private void flips() {
            double[][] values = table().normalised(Normalization.NONE);
            List<WeightFlip> flips = WeightFlip.of(values, array(weights()));
            expect((key, expected) -> switch (key) {
                case "winner" -> meets(key, expected, flips.getFirst().winner());
                case "scores" ->
                    meets(
                            key,
                            expected,
                            SimpleAdditiveWeighting.of(table(), Normalization.NONE)
                                    .scores());
                case "flips" -> {
                    for (JsonNode flip : expected) {
                        WeightFlip found = flips.get(flip.path("criterion").asInt());
                        assertEquals(flip.path("weight").asDouble(), found.weight(), tolerance(key));
                        turn(flip.path("flip_up"), found.upwards());
                        turn(flip.path("flip_down"), found.downwards());
                    }
                    yield true;
                }
                default -> false;
            });
        }

        private void turn(JsonNode expected, Optional<WeightFlip.Turn> found) {
            assertEquals(expected.isObject(), found.isPresent(), () -> "a turn: " + expected + ", found " + found);
            if (found.isPresent()) {
                assertEquals(expected.path("at").asDouble(), found.get().at(), tolerance("flips"));
                assertEquals(expected.path("new_winner").asInt(), found.get().newWinner());
            }
        }

        private void counterfactual() {
            double[][] values = table().normalised(Normalization.NONE);
            double[] weights = array(weights());
            double highest = params("value_upper_bound").asDouble(1);
            List<Double> scores =
                    SimpleAdditiveWeighting.of(table(), Normalization.NONE).scores();
            int winner = Numbers.best(array(scores));
            expect((key, expected) -> switch (key) {
                case "winner" -> meets(key, expected, winner);
                case "scores" -> meets(key, expected, scores);
                case "challengers" -> {
                    for (JsonNode challenger : expected) {
                        challenger(challenger, weights, values, winner, highest);
                    }
                    yield true;
                }
                default -> false;
            });
        }

        private void challenger(JsonNode json, double[] weights, double[][] values, int winner, double highest) {
            double[] challenger = values[json.path("challenger").asInt()];
            PriorityShift shift = PriorityShift.between(weights, values[winner], challenger);
            List<NeededValue> needed = NeededValue.of(weights, values[winner], challenger);
            json.properties().forEach(entry -> {
                JsonNode expected = entry.getValue();
                String key = entry.getKey();
                boolean isKnown = switch (key) {
                    case "challenger" -> true;
                    case "gap" -> meets(key, expected, shift.gap());
                    case "dominated_by_winner" -> meets(key, expected, !shift.isPossible());
                    case "min_weight_mass_moved" ->
                        meets(key, expected, shift.isPossible() ? Optional.of(shift.moved()) : Optional.empty());
                    case "moves" ->
                        expected.isNull()
                                || meets(
                                        key,
                                        expected,
                                        shift.moves().stream()
                                                .map(move -> List.of(move.from(), move.to(), move.weight()))
                                                .toList());
                    case "l2_distance_if_nonneg" -> {
                        var distance = PriorityShift.distance(weights, values[winner], challenger);
                        yield meets(
                                key,
                                expected,
                                distance.isPresent() ? Optional.of(distance.getAsDouble()) : Optional.empty());
                    }
                    case "single_criterion" -> {
                        for (JsonNode single : expected) {
                            NeededValue found =
                                    needed.get(single.path("criterion").asInt());
                            JsonNode value = single.path("needed_value");
                            assertEquals(
                                    value.isNull() ? Double.POSITIVE_INFINITY : value.asDouble(),
                                    found.value(),
                                    tolerance(key));
                            assertEquals(single.path("feasible").asBoolean(), found.isFeasible(highest), key);
                        }
                        yield true;
                    }
                    default -> false;
                };
                assertTrue(isKnown, () -> "unknown expectation " + key);
            });
        }

        /// Every method on one table: the same ranks from each, and nothing that isn't a number.
        private void all() {
            PerformanceTable table = table();
            double[][] values = table.normalised(Normalization.MIN_MAX);
            SimpleAdditiveWeighting saw = SimpleAdditiveWeighting.of(table, Normalization.MIN_MAX);
            Topsis topsis = Topsis.of(table, Normalization.VECTOR, Topsis.Metric.EUCLIDEAN);
            Vikor vikor = Vikor.of(table, 0.5);
            PrometheeTwo promethee =
                    PrometheeTwo.of(table, Collections.nCopies(table.criteria(), new Preference.Usual()));
            ObjectiveWeights entropy = ObjectiveWeights.entropy(matrix());
            ObjectiveWeights critic = ObjectiveWeights.critic(matrix(), directions());
            Acceptability counted = Smaa2.ofGiven(new double[][] {array(weights())}, new double[][][] {values});
            Stream.of(
                            saw.scores(),
                            topsis.closeness(),
                            topsis.toIdeal(),
                            vikor.q(),
                            vikor.s(),
                            vikor.r(),
                            promethee.net(),
                            promethee.positive(),
                            entropy.weights(),
                            critic.weights())
                    .flatMap(List::stream)
                    .forEach(number -> assertTrue(Double.isFinite(number)));
            assertEquals(WeightFlip.of(values, array(weights())).size(), table.criteria());
            Optional<Agreement> agreement = Agreement.of(values, array(weights()));
            assertEquals(table.options() > 1, agreement.isPresent(), "agreement needs two options");
            expect((key, expected) -> switch (key) {
                case "ranks" ->
                    meets(key, expected, saw.ranks())
                            && meets(key, expected, topsis.ranks())
                            && meets(key, expected, vikor.ranks())
                            && meets(key, expected, promethee.ranks())
                            && meets(key, expected, each(counted.options(), i ->
                                    (int) Math.round(counted.expectedRank(i))));
                case "error" -> expected.isNull();
                case "topsis_closeness" -> meets(key, expected, topsis.closeness());
                case "saw_scores" -> meets(key, expected, saw.scores());
                case "vikor_Q" -> meets(key, expected, vikor.q());
                case "promethee_phi" -> meets(key, expected, promethee.net());
                case "entropy_weights" -> meets(key, expected, entropy.weights());
                case "critic_weights" -> meets(key, expected, critic.weights());
                default -> false;
            });
        }

        private interface Expectation {
            /// Fails if it isn't met; false if the key is unknown.
            boolean isKnown(String key, JsonNode expected);
        }

        private void expect(Expectation expectation) {
            json.path("expected").properties().forEach(entry -> {
                String key = entry.getKey();
                assertTrue(
                        INFORMATIVE.matcher(key).matches() || expectation.isKnown(key, entry.getValue()),
                        () -> "unknown expectation " + key);
            });
        }

        private boolean meets(String key, JsonNode expected, Object found) {
            meets(key, key, expected, found);
            return true;
        }

        private void meets(String key, String path, JsonNode expected, Object found) {
            switch (found) {
                case Optional<?> none
                when none.isEmpty() -> assertTrue(expected.isNull(), () -> path + " isn't there, not " + expected);
                case Optional<?> some -> meets(key, path, expected, some.get());
                case List<?> list -> {
                    assertTrue(expected instanceof ArrayNode, () -> path + " is " + list + ", not " + expected);
                    assertEquals(expected.size(), list.size(), path);
                    for (int i = 0; i < list.size(); i++) {
                        meets(key, path + "[" + i + "]", expected.path(i), list.get(i));
                    }
                }
                case Boolean flag -> assertEquals(expected.asBoolean(), flag, path);
                case Integer whole -> assertEquals(expected.asInt(), whole, path);
                case Double number ->
                    assertEquals(expected.asDouble(), number, tolerance(key, expected.asDouble()), path);
                default -> fail("can't compare " + found);
            }
        }

        private double tolerance(String key) {
            return tolerance(key, 0);
        }

        /// Of a share that the case gives no tolerance for: four standard errors.
        private double tolerance(String key, double share) {
            JsonNode tolerance = json.path("tolerance");
            JsonNode own = tolerance.isObject() ? tolerance.path(key) : tolerance;
            if (own.isNumber()) {
                return own.asDouble();
            }
            assertTrue(own.isMissingNode() || own.asText().equals("4*sqrt(b(1-b)/K)+1e-4"), own::asText);
            int draws = params("draws_suggested").asInt(params("draws").asInt(DRAWS));
            return 4 * Math.sqrt(Math.max(0, share * (1 - share)) / draws) + 1e-4;
        }

        private PerformanceTable table() {
            return PerformanceTable.of(matrix(), directions(), array(weights()));
        }

        private Normalization normalization() {
            return switch (params("normalization").asText("none")) {
                case "none" -> Normalization.NONE;
                case "vector" -> Normalization.VECTOR;
                case "minmax", "min-max" -> Normalization.MIN_MAX;
                case "linear-max" -> Normalization.LINEAR_MAX;
                case "sum-reciprocal", "sum" -> Normalization.SUM_RECIPROCAL;
                default -> throw unknown("normalization");
            };
        }

        private List<Direction> directions() {
            List<Direction> directions = new ArrayList<>();
            json.path("directions")
                    .forEach(word ->
                            directions.add(Direction.valueOf(word.asText().toUpperCase(Locale.ROOT))));
            return directions;
        }

        private double[][] matrix() {
            return numbers(json.path("matrix"));
        }

        private List<Double> weights() {
            return doubles(json.path("weights"));
        }

        private JsonNode params(String name) {
            return json.path("params").path(name);
        }

        private AssertionError unknown(String setting) {
            return new AssertionError("unknown " + setting + ": " + params(setting));
        }

        private static List<List<JsonNode>> rows(JsonNode matrix) {
            List<List<JsonNode>> rows = new ArrayList<>();
            matrix.forEach(row -> {
                List<JsonNode> cells = new ArrayList<>();
                row.forEach(cells::add);
                rows.add(cells);
            });
            return rows;
        }

        private static double[][] numbers(JsonNode matrix) {
            return rows(matrix).stream()
                    .map(row -> row.stream().mapToDouble(Case::number).toArray())
                    .toArray(double[][]::new);
        }

        private static List<Double> doubles(JsonNode array) {
            return array.valueStream().map(Case::number).toList();
        }

        /// JSON has no word for what isn't a number; a case may write it as text.
        private static double number(JsonNode json) {
            return json.isNumber()
                    ? json.asDouble()
                    : json.isTextual() ? Double.parseDouble(json.asText()) : Double.NaN;
        }

        private static double[] array(List<Double> numbers) {
            return numbers.stream().mapToDouble(number -> number).toArray();
        }

        private static List<Double> times(double unit, List<Double> numbers) {
            return numbers.stream().map(number -> unit * number).toList();
        }

        private static <T> List<T> each(int count, IntFunction<T> of) {
            return IntStream.range(0, count).mapToObj(of).toList();
        }

        private interface Share {
            double of(int option, int other);
        }

        private static List<List<Double>> square(int count, Share of) {
            return each(count, i -> each(count, k -> of.of(i, k)));
        }
    }
}
