package dev.assay.web.recommendation;

import dev.assay.web.client.Recommendation.Comparison;
import dev.assay.web.client.Recommendation.CrossCheck;
import dev.assay.web.client.Recommendation.Needed;
import dev.assay.web.client.Recommendation.Shift;
import dev.assay.web.client.Recommendation.Turn;
import dev.assay.web.client.Recommendation.Turns;
import dev.assay.web.fact.FactAddresses;
import dev.assay.web.fact.FactAddresses.Evidence;
import dev.assay.web.fact.Figures;
import dev.assay.web.recommendation.Rules.RuleView;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// What would change a verdict: weights, priorities, facts; and what other methods say.
///
/// @param best    the option that has the highest score
/// @param flips   the nearest turning points, the nearest first
/// @param farther the other ones
/// @param shifts  what it takes for the closest rivals, a sentence each
/// @param needed  facts that would have to be otherwise
/// @param certain what holds in every reading that is possible at all
/// @param checks  what other methods say, a sentence each
record Turning(
        String best,
        List<Flip> flips,
        List<Flip> farther,
        List<String> shifts,
        List<Otherwise> needed,
        String certain,
        List<String> findOut,
        List<String> checks) {

    private static final int NEAREST = 5;

    /// A weight at which another option comes out on top. Weights are in percent of all.
    ///
    /// @param from  on a scale that ends at the farthest turning point shown, in percent
    /// @param to    on the same scale
    record Flip(String criterion, String words, double from, double to, List<RuleView> rules) {

        /// Where the line between both begins.
        public double start() {
            return Math.min(from, to);
        }

        /// Where it ends.
        public double end() {
            return Math.max(from, to);
        }
    }

    /// A fact that would have to be otherwise, and what is known of it.
    record Otherwise(String words, List<Evidence> evidence) {}

    private record Point(Turns turns, Turn turn) {
        double change() {
            return Math.abs(turn.at() - turns.weight());
        }
    }

    static Turning of(Comparison comparison, Names names, Rules rules, FactAddresses addresses) {
        List<Point> points = comparison.turns().stream()
                .flatMap(turns -> Stream.of(turns.less(), turns.more())
                        .filter(Objects::nonNull)
                        // With all weight on one criterion others may draw level: nobody weighs like that.
                        .filter(turn -> turn.at() < 1)
                        .map(turn -> new Point(turns, turn)))
                .sorted(Comparator.comparingDouble(Point::change))
                .toList();
        return new Turning(
                names.technology(comparison.best()),
                flips(points.stream().limit(NEAREST).toList(), names, rules),
                flips(points.stream().skip(NEAREST).toList(), names, rules),
                comparison.shifts().stream().map(shift -> inWords(shift, names)).toList(),
                comparison.neededFacts().stream()
                        .map(needed -> new Otherwise(inWords(needed, names), addresses.of(needed.facts(), List.of())))
                        .toList(),
                certain(comparison, names),
                comparison.findOutFirst().stream()
                        .map(found ->
                                names.criterion(found.criterion()) + " of " + names.technology(found.technology()))
                        .toList(),
                comparison.crossChecks().stream()
                        .map(check -> inWords(check, names))
                        .toList());
    }

    private static List<Flip> flips(List<Point> points, Names names, Rules rules) {
        double widest = points.stream()
                .mapToDouble(point -> Math.max(point.turn().at(), point.turns().weight()))
                .max()
                .orElse(1);
        return points.stream()
                .map(point -> new Flip(
                        names.criterion(point.turns().criterion()),
                        "weighed %s of 100 instead of %s, %s would have the highest score"
                                .formatted(
                                        hundredths(point.turn().at()),
                                        hundredths(point.turns().weight()),
                                        names.technology(point.turn().winner())),
                        place(point.turns().weight() / widest),
                        place(point.turn().at() / widest),
                        rules.of(point.turns().rules())))
                .toList();
    }

    private static String inWords(Shift shift, Names names) {
        if (!shift.possible()) {
            return "No priorities would give %s as high a score.".formatted(names.technology(shift.to()));
        }
        List<String> moves = shift.moves().stream()
                .map(move -> "%s of 100 from %s to %s"
                        .formatted(hundredths(move.weight()), names.criterion(move.from()), names.criterion(move.to())))
                .toList();
        return "For %s to draw level, at least this much weight has to move: %s."
                .formatted(names.technology(shift.to()), Names.listed(moves, "and"));
    }

    private static String inWords(Needed needed, Names names) {
        Double from = needed.atLeast();
        Double to = needed.atMost();
        String value = from == null
                ? "at most " + Figures.number(to == null ? 0 : to)
                : to == null ? "at least " + Figures.number(from) : Figures.number(from) + " to " + Figures.number(to);
        return "%s of %s: %s (%s)"
                .formatted(
                        names.criterion(needed.criterion()),
                        names.technology(needed.technology()),
                        value,
                        Figures.unit(needed.unit()));
    }

    private static String certain(Comparison comparison, Names names) {
        if (!comparison.necessaryWinners().isEmpty()) {
            return "%s has the highest score in every reading that is possible at all, whatever the weights and facts within their ranges."
                    .formatted(names.technologies(comparison.necessaryWinners(), "and"));
        }
        int possible = comparison.possibleWinners().size();
        return possible < 2
                ? ""
                : "No option has the highest score in every reading that is possible at all: within the ranges of weights and facts, %s could have it."
                        .formatted(
                                possible > 4
                                        ? "any of " + possible
                                        : names.technologies(comparison.possibleWinners(), "or"));
    }

    private static String inWords(CrossCheck check, Names names) {
        String method = check.method().toUpperCase(Locale.ROOT).replace("-", " ");
        if (check.agrees()) {
            return method + " comes to the same.";
        }
        String criterion = check.criterion() == null ? "" : ", here %s".formatted(names.criterion(check.criterion()));
        String reason = switch (Objects.requireNonNullElse(check.reason(), "")) {
            case "worst-criterion" -> ": it judges an option by its worst criterion" + criterion;
            case "extreme-criterion" -> ": it rewards extremes" + criterion;
            case "capped-lead" -> ": it counts a lead on one criterion only up to a limit" + criterion;
            default -> "";
        };
        return "%s puts %s first%s.".formatted(method, names.technologies(check.winners(), "and"), reason);
    }

    private static String hundredths(double share) {
        return Figures.number(Math.round(share * 1000) / 10.0);
    }

    private static double place(double share) {
        return 2 + Math.round(share * 960) / 10.0;
    }
}
