package dev.assay.recommender.recommendation;

import dev.assay.recommender.criterion.Criterion;
import dev.assay.recommender.recommendation.Recommendation.Comparison;
import dev.assay.recommender.recommendation.Recommendation.CrossCheck;
import dev.assay.recommender.recommendation.Recommendation.FindOut;
import dev.assay.recommender.recommendation.Recommendation.Needed;
import dev.assay.recommender.recommendation.Recommendation.PriorityMove;
import dev.assay.recommender.recommendation.Recommendation.Shift;
import dev.assay.recommender.recommendation.Recommendation.Turn;
import dev.assay.recommender.recommendation.Recommendation.Turns;
import dev.assay.recommender.scoring.Acceptability;
import dev.assay.recommender.scoring.AdditiveModel;
import dev.assay.recommender.scoring.Agreement;
import dev.assay.recommender.scoring.DecisionMatrix;
import dev.assay.recommender.scoring.NeededValue;
import dev.assay.recommender.scoring.PriorityShift;
import dev.assay.recommender.scoring.RobustOrdinal;
import dev.assay.recommender.scoring.Swing;
import dev.assay.recommender.scoring.WeightFlip;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Those that meet every must-have side by side: what would turn the choice, how sure it is beyond its own method, and
/// what others say, named by technology, criterion and rule.
final class Analysis {

    /// What it would take is told of so many rivals: those with the highest scores.
    private static final int RIVALS = 3;

    /// So many facts to find out first.
    private static final int FIND_OUT = 5;

    private final Assessment assessment;
    private final Field field;
    private final List<String> fitting;
    private final DecisionMatrix matrix;
    private final List<Swing> swings;
    private final double[] weights;
    private final AdditiveModel model;
    private final double[][] values;
    private final int best;
    private final Acceptability counted;

    private Analysis(Assessment assessment) {
        this.assessment = assessment;
        this.field = assessment.field();
        this.fitting = assessment.ranking().fitting();
        this.matrix = assessment.readings().matrix().only(fitting);
        this.swings = field.swings();
        this.weights = Swing.normalised(swings);
        this.model = assessment.readings().model(fitting, weights);
        this.values = model.points();
        this.best = IntStream.range(0, fitting.size())
                .boxed()
                .max(Comparator.comparingDouble(model::score).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        this.counted = assessment.readings().among(fitting);
    }

    /// Returns nothing where fewer than two are left to compare.
    static Optional<Comparison> of(Assessment assessment) {
        return assessment.ranking().isContest() ? Optional.of(new Analysis(assessment).comparison()) : Optional.empty();
    }

    private Comparison comparison() {
        return new Comparison(
                fitting.get(best),
                turns(),
                rivals().map(this::shift).toList(),
                rivals().flatMap(this::needed).toList(),
                named(RobustOrdinal.necessaryWinners(model, swings)),
                named(RobustOrdinal.possibleWinners(model, swings, i -> counted.firstPlaceShare(i) > 0)),
                findOut(),
                counted.choiceEntropy(),
                crossChecks());
    }

    private List<Turns> turns() {
        return WeightFlip.of(values, weights).stream()
                .map(flip -> new Turns(
                        criterion(flip.criterion()).id(),
                        flip.weight(),
                        turn(flip.downwards()),
                        turn(flip.upwards()),
                        field.weighting(criterion(flip.criterion())).rules()))
                .toList();
    }

    private @Nullable Turn turn(Optional<WeightFlip.Turn> turn) {
        return turn.map(at -> new Turn(at.at(), fitting.get(at.newWinner()))).orElse(null);
    }

    /// By place, the highest score first.
    private Stream<Integer> rivals() {
        return IntStream.range(0, fitting.size())
                .filter(i -> i != best)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -model.score(i)))
                .limit(RIVALS);
    }

    private Shift shift(int rival) {
        PriorityShift shift = PriorityShift.between(weights, values[best], values[rival]);
        return new Shift(
                fitting.get(rival),
                shift.isPossible(),
                shift.moved(),
                shift.moves().stream()
                        .map(move -> new PriorityMove(
                                criterion(move.from()).id(),
                                criterion(move.to()).id(),
                                move.weight()))
                        .toList());
    }

    /// Only what can be: of a criterion that isn't named no fact makes the rival as good.
    private Stream<Needed> needed(int rival) {
        String slug = fitting.get(rival);
        return NeededValue.of(weights, values[best], values[rival]).stream().flatMap(needed -> {
            Criterion criterion = criterion(needed.criterion());
            return needed
                    .facts(matrix.columns().get(needed.criterion()).value())
                    .map(range -> new Needed(
                            slug,
                            criterion.id(),
                            finite(range.low()),
                            finite(range.high()),
                            criterion.unit(),
                            field.cell(slug, criterion.id()).facts()))
                    .stream();
        });
    }

    private List<FindOut> findOut() {
        return assessment.readings().valuesOfInformation(fitting, weights).stream()
                .limit(FIND_OUT)
                .map(found -> new FindOut(
                        fitting.get(found.option()),
                        criterion(found.criterion()).id(),
                        found.gain(),
                        field.cell(
                                        fitting.get(found.option()),
                                        criterion(found.criterion()).id())
                                .facts()))
                .toList();
    }

    private List<CrossCheck> crossChecks() {
        return Agreement.of(values, weights).orElseThrow().checks().stream()
                .map(check -> new CrossCheck(
                        check.method().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        check.agrees(),
                        named(check.winners()),
                        check.tau(),
                        check.reason() == null ? null : reason(check.reason()),
                        check.reason() == null
                                ? null
                                : criterion(check.reason().criterion()).id()))
                .toList();
    }

    private List<String> named(List<Integer> places) {
        return places.stream().map(fitting::get).toList();
    }

    private static String reason(Agreement.Reason reason) {
        return switch (reason) {
            case Agreement.Reason.WorstCriterion _ -> "worst-criterion";
            case Agreement.Reason.ExtremeCriterion _ -> "extreme-criterion";
            case Agreement.Reason.CappedLead _ -> "capped-lead";
        };
    }

    private static @Nullable Double finite(double end) {
        return Double.isFinite(end) ? Double.valueOf(end) : null;
    }

    private Criterion criterion(int place) {
        return field.criteria().get(place);
    }
}
