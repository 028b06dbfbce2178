package dev.assay.recommender.scoring;

import static java.lang.String.format;
import static java.util.Locale.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommender.scoring.ValueFunction.Knot;
import dev.assay.recommender.scoring.ValueFunction.Scale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Recomputes the worked example of docs/scoring.md, and looks for every number in its text.
class WorkedExampleTest {

    private static final List<String> OPTIONS = List.of("A", "B", "C");
    private static final List<String> CRITERIA = List.of("throughput", "latency", "learning");
    private static final List<ValueFunction> FUNCTIONS = List.of(
            new ValueFunction(List.of(new Knot(100, 0), new Knot(10_000, 1)), Scale.LOGARITHMIC),
            new ValueFunction(List.of(new Knot(10, 1), new Knot(110, 0)), Scale.LINEAR),
            new ValueFunction(List.of(new Knot(0, 0), new Knot(4, 1)), Scale.LINEAR));
    private static final double[][] FACTS = {{1_000, 30, 2}, {10_000, 85, 1}, {100, 10, 4}};
    private static final List<Swing> SWINGS = List.of(new Swing(3, 4, 5), new Swing(3, 4, 5), new Swing(1, 2, 3));
    private static final double[] WEIGHTS = Swing.normalised(SWINGS);
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;

    private final DecisionMatrix matrix = matrix(FACTS);
    private final AdditiveModel model = AdditiveModel.of(matrix, WEIGHTS);

    @Test
    void the_document_gives_the_scores() {
        for (int i = 0; i < OPTIONS.size(); i++) {
            int option = i;
            String values = cells(j -> model.point(option, j));
            String contributions = cells(j -> model.contribution(option, j));
            documented(
                    format(ROOT, "| %s | %s | %s | **%.2f** |", OPTIONS.get(i), values, contributions, model.score(i)));
        }
        documented(format(
                ROOT,
                "| A before C | %s | %+.2f |",
                signs(j -> model.reason(A, C, j)),
                model.score(A) - model.score(C)));
        documented(format(
                ROOT,
                "| A before B | %s | %+.2f |",
                signs(j -> model.reason(A, B, j)),
                model.score(A) - model.score(B)));
    }

    @Test
    void the_document_gives_the_flips() {
        for (WeightFlip flip : WeightFlip.of(model.points(), WEIGHTS)) {
            documented(format(
                    ROOT,
                    "| %s | %.0f %% | %s | %s |",
                    CRITERIA.get(flip.criterion()),
                    100 * flip.weight(),
                    turn(flip.down()),
                    turn(flip.up())));
        }
    }

    @Test
    void the_document_gives_the_smallest_shift_and_the_needed_facts() {
        PriorityShift shift = PriorityShift.between(WEIGHTS, model.points()[A], model.points()[C]);
        PriorityShift.Move move = shift.moves().getFirst();
        assertEquals(1, shift.moves().size());
        documented(format(
                ROOT,
                "%.0f points of 100 from %s to %s",
                100 * move.weight(),
                CRITERIA.get(move.from()),
                CRITERIA.get(move.to())));
        documented(format(ROOT, "| B | %s |", needed(B)));
        documented(format(ROOT, "| C | %s |", needed(C)));
    }

    @Test
    void the_document_gives_the_readings() {
        Acceptability counted = Smaa2.run(matrix, new WeightDraws.WithinSwings(CRITERIA, SWINGS), 1, 10_000);
        for (int i = 0; i < OPTIONS.size(); i++) {
            Wilson wilson = counted.firstPlaceInterval(i);
            documented(format(
                    ROOT,
                    "| %s | %.3f | %.3f to %.3f | %.2f | %s |",
                    OPTIONS.get(i),
                    counted.firstPlaceShare(i),
                    wilson.low(),
                    wilson.high(),
                    counted.expectedRank(i),
                    weights(counted.centralWeights(i).orElseThrow())));
        }
        documented(format(ROOT, "A scores above C in %.3f of the readings", counted.wins(A, C)));
        documented(format(ROOT, "the entropy of the choice is %.2f bits", counted.choiceEntropy()));
        documented(format(ROOT, "least lead of A on C is %.3f", RobustOrdinal.leastLead(model, SWINGS, A, C)));
        assertEquals(List.of(A, B, C), RobustOrdinal.possibleWinners(model, SWINGS));
    }

    @Test
    void the_document_tells_what_a_missing_fact_does() {
        DecisionMatrix gap = without(A, 2);
        AdditiveModel known = AdditiveModel.of(gap, WEIGHTS);
        documented(format(
                ROOT,
                "coverage %.2f, a score between %.2f and %.2f",
                known.coverage(A),
                known.lowScore(A),
                known.highScore(A)));
        ValueOfInformation first = ValueOfInformation.ranked(gap, WEIGHTS).getFirst();
        assertEquals(A, first.option());
        documented(format(ROOT, "0.12² / (2 · 0.20) − 0.62 = %.3f", first.gain()));
        assertEquals(List.of(), ValueOfInformation.ranked(without(C, 2), WEIGHTS));
    }

    @Test
    void the_document_tells_what_other_methods_say() {
        Agreement agreement = Agreement.of(model.points(), WEIGHTS).orElseThrow();
        assertEquals(List.of(A), agreement.winners());
        for (Agreement.CrossCheck check : agreement.checks()) {
            Double tau = check.tau();
            Agreement.Reason reason = check.reason();
            documented(format(
                    ROOT,
                    "| %s | %s | %s | %s |",
                    check.method(),
                    check.winners().stream().map(OPTIONS::get).collect(Collectors.joining(", ")),
                    tau == null ? "-" : "%.2f".formatted(tau),
                    reason == null
                            ? "agrees"
                            : reason.getClass().getSimpleName() + " " + CRITERIA.get(reason.criterion())));
        }
    }

    private interface Figure {
        double of(int criterion);
    }

    private static String cells(Figure figure) {
        return IntStream.range(0, 3)
                .mapToObj(j -> format(ROOT, "%.2f", figure.of(j)))
                .collect(Collectors.joining(" | "));
    }

    private static String signs(Figure figure) {
        return IntStream.range(0, 3)
                .mapToObj(j -> format(ROOT, "%+.2f", figure.of(j)))
                .collect(Collectors.joining(" | "));
    }

    private static String weights(double[] weights) {
        return IntStream.range(0, 3)
                .mapToObj(j -> format(ROOT, "%.2f", weights[j]))
                .collect(Collectors.joining(", "));
    }

    private static String turn(WeightFlip.@Nullable Turn turn) {
        return turn == null ? "none" : format(ROOT, "%s from %.1f %%", OPTIONS.get(turn.newWinner()), 100 * turn.at());
    }

    private String needed(int challenger) {
        List<String> cells = new ArrayList<>();
        for (NeededValue needed : NeededValue.of(WEIGHTS, model.points()[A], model.points()[challenger])) {
            String value = format(ROOT, "%.3f: ", needed.value());
            cells.add(value
                    + needed.facts(FUNCTIONS.get(needed.criterion()))
                            .map(facts -> Double.isInfinite(facts.high())
                                    ? format(ROOT, "at least %.4g", facts.low())
                                    : format(ROOT, "at most %.4g", facts.high()))
                            .orElse("never"));
        }
        return String.join(" | ", cells);
    }

    private static DecisionMatrix matrix(double[][] facts) {
        return new DecisionMatrix(
                OPTIONS,
                IntStream.range(0, 3)
                        .mapToObj(j -> new DecisionMatrix.Column(
                                CRITERIA.get(j),
                                FUNCTIONS.get(j),
                                IntStream.range(0, 3)
                                        .mapToObj(i -> Evidence.exactly(facts[i][j]))
                                        .toList()))
                        .toList());
    }

    private DecisionMatrix without(int option, int criterion) {
        List<DecisionMatrix.Column> columns = new ArrayList<>(matrix.columns());
        DecisionMatrix.Column column = columns.get(criterion);
        List<Evidence> cells = new ArrayList<>(column.cells());
        cells.set(option, new Evidence.Unknown());
        columns.set(criterion, new DecisionMatrix.Column(column.criterion(), column.value(), cells));
        return new DecisionMatrix(OPTIONS, columns);
    }

    private static void documented(String line) {
        try {
            String document = Files.readString(Path.of("../docs/scoring.md")).replaceAll("\\s+", " ");
            assertTrue(document.contains(line), () -> "docs/scoring.md doesn't say: " + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
