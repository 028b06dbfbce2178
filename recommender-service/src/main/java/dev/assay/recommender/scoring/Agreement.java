package dev.assay.recommender.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Whether other methods come to the same winner as the additive model, and why where they don't. They are
/// run on the same values and weights, so that a difference is one of method.
///
/// @param winners of the additive model; several if they are equal
public record Agreement(List<Integer> winners, List<CrossCheck> checks) {

    /// The methods asked.
    public enum Method {
        TOPSIS,
        VIKOR,
        PROMETHEE_II
    }

    /// What another method says.
    ///
    /// @param winners of rank 1
    /// @param tau Kendall's tau-b with the additive ranking; absent if one of the two ties all options
    /// @param reason absent where the winners are the same
    public record CrossCheck(
            Method method,
            List<Integer> winners,
            @Nullable Double tau,
            @Nullable Reason reason) {

        public boolean agrees() {
            return reason == null;
        }
    }

    /// Why a method prefers another option than the additive model. Each names the criterion that tells most.
    public sealed interface Reason {

        int criterion();

        /// VIKOR counts the greatest single regret for half, and the additive winner's lies here.
        record WorstCriterion(int criterion) implements Reason {}

        /// TOPSIS squares differences: here its winner is furthest ahead, and that outweighs several smaller
        /// leads.
        record ExtremeCriterion(int criterion) implements Reason {}

        /// PROMETHEE counts no more of a difference than its threshold: here that takes most from the
        /// additive winner's lead.
        record CappedLead(int criterion) implements Reason {}
    }

    /// From half the scale on, PROMETHEE takes a preference as full.
    private static final PrometheeTwo.Preference.VShape PREFERENCE = new PrometheeTwo.Preference.VShape(0.5);

    private static final double CONSENSUS = 0.5;

    public Agreement {
        winners = List.copyOf(winners);
        checks = List.copyOf(checks);
    }

    /// Empty for a single option: there is nothing to agree on.
    ///
    /// @param values by option and criterion, within 0 and 1
    /// @param weights in any unit
    public static Optional<Agreement> of(double[][] values, double... weights) {
        if (values.length < 2) {
            return Optional.empty();
        }
        PerformanceTable table = PerformanceTable.ofValues(values, weights);
        List<Integer> ranks =
                SimpleAdditiveWeighting.of(table, Normalization.NONE).ranks();
        List<CrossCheck> checks = new ArrayList<>();
        for (Method method : Method.values()) {
            checks.add(check(method, table, ranks, ranks(method, table)));
        }
        return Optional.of(new Agreement(winners(ranks), checks));
    }

    private static List<Integer> ranks(Method method, PerformanceTable table) {
        return switch (method) {
            case TOPSIS ->
                Topsis.of(table, Normalization.NONE, Topsis.Metric.EUCLIDEAN).ranks();
            case VIKOR -> Vikor.of(table, CONSENSUS).ranks();
            case PROMETHEE_II ->
                PrometheeTwo.of(table, Collections.nCopies(table.criteria(), PREFERENCE))
                        .ranks();
        };
    }

    private static CrossCheck check(Method method, PerformanceTable table, List<Integer> ranks, List<Integer> others) {
        List<Integer> winners = winners(ranks);
        List<Integer> otherWinners = winners(others);
        OptionalDouble tau = KendallTau.b(ranks, others);
        return new CrossCheck(
                method,
                otherWinners,
                tau.isPresent() ? Double.valueOf(tau.getAsDouble()) : null,
                winners.equals(otherWinners)
                        ? null
                        : reason(method, table, firstBut(otherWinners, winners), firstBut(winners, otherWinners)));
    }

    private static Reason reason(Method method, PerformanceTable table, int winner, int other) {
        double[] tells = new double[table.criteria()];
        for (int j = 0; j < tells.length; j++) {
            double[] column = table.column(j);
            tells[j] = switch (method) {
                case TOPSIS -> table.weight(j) * (column[other] - column[winner]);
                case VIKOR -> table.weight(j) * Vikor.regrets(column, Direction.MAX)[winner];
                case PROMETHEE_II ->
                    table.weight(j) * (uncappedLead(column, winner, other) - netLead(column, winner, other));
            };
        }
        int criterion = Numbers.best(tells);
        return switch (method) {
            case TOPSIS -> new Reason.ExtremeCriterion(criterion);
            case VIKOR -> new Reason.WorstCriterion(criterion);
            case PROMETHEE_II -> new Reason.CappedLead(criterion);
        };
    }

    /// How far the net flows of one criterion lie apart, summed over the others instead of averaged.
    private static double netLead(double[] column, int option, int other) {
        double lead = 0;
        for (double x : column) {
            lead += PREFERENCE.degree(column[option] - x) - PREFERENCE.degree(x - column[option]);
            lead -= PREFERENCE.degree(column[other] - x) - PREFERENCE.degree(x - column[other]);
        }
        return lead;
    }

    /// How far they would, if a preference had no upper end.
    private static double uncappedLead(double[] column, int option, int other) {
        return column.length * (column[option] - column[other]) / PREFERENCE.p();
    }

    private static List<Integer> winners(List<Integer> ranks) {
        return IntStream.range(0, ranks.size())
                .filter(i -> ranks.get(i) == 1)
                .boxed()
                .toList();
    }

    /// The first of some that isn't among others; the first if all are.
    private static int firstBut(List<Integer> others, List<Integer> some) {
        return some.stream().filter(i -> !others.contains(i)).findFirst().orElse(some.getFirst());
    }
}
