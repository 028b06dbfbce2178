package dev.assay.recommender.recommendation;

import static dev.assay.recommender.replica.Figures.figure;

import dev.assay.recommender.criterion.Criterion;
import dev.assay.recommender.criterion.FedCell;
import dev.assay.recommender.criterion.SideBySide;
import dev.assay.recommender.questionnaire.Profile.Constraint;
import dev.assay.recommender.recommendation.Recommendation.Sentence;
import dev.assay.recommender.recommendation.Recommendation.UnknownMust;
import dev.assay.recommender.recommendation.Recommendation.Violation;
import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.replica.Figures;
import dev.assay.recommender.replica.Technology;
import dev.assay.recommender.scoring.AdditiveModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Says in sentences what the numbers say, each with the facts, sources and rules that it rests on.
///
/// A sentence that weighs several facts says how many, so that it says something else without any one of them.
final class Explanation {

    /// Contributions that differ by less than half a point of a hundred aren't worth a sentence.
    private static final double WORTH_SAYING = 0.005;

    private static final int REASONS = 3;

    private final Field field;

    Explanation(Field field) {
        this.field = field;
    }

    Violation violation(String slug, Constraint constraint) {
        Technology technology = field.technology(slug);
        FedCell cell = field.cell(slug, constraint.criterion());
        String known = !cell.facts().isEmpty()
                ? " " + said(cell)
                : constraint.criterion().equals("team-fit")
                        ? " %s is written in %s, which the team rates %s of 4."
                                .formatted(technology.name(), technology.language(), figure(cell.high()))
                        : "";
        return new Violation(
                constraint.id(),
                technology.name() + " is excluded: " + constraint.sentence() + known,
                cell.facts(),
                field.index().sources(field.known(slug, constraint.criterion()).facts()));
    }

    UnknownMust unknown(String slug, Constraint constraint) {
        FedCell cell = field.cell(slug, constraint.criterion());
        String known = cell.isKnown() ? "the facts leave it open. " + said(cell) : "no fact says whether it does.";
        return new UnknownMust(
                constraint.id(), field.name(slug) + " is at risk: " + constraint.sentence() + " Here " + known);
    }

    /// What speaks most for one option against another, what of it lies in the criterion that weighs most, and what
    /// speaks most against it.
    List<Sentence> reasons(Ranking ranking, String better, String worse) {
        AdditiveModel model = ranking.model();
        int one = ranking.place(better);
        int other = ranking.place(worse);
        List<Integer> order = IntStream.range(0, field.criteria().size())
                .boxed()
                .filter(j -> Math.abs(model.reason(one, other, j)) >= WORTH_SAYING
                        && model.isKnown(one, j)
                        && model.isKnown(other, j))
                .sorted(Comparator.comparingDouble((Integer j) -> -model.reason(one, other, j))
                        .thenComparing(j -> j))
                .toList();
        int heaviest = IntStream.range(0, field.criteria().size())
                .boxed()
                .max(Comparator.comparingDouble(model::weight).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        List<Integer> told = order.stream()
                .filter(j -> j == heaviest
                        || (model.reason(one, other, j) > 0 ? order.indexOf(j) < REASONS : j.equals(order.getLast())))
                .toList();
        List<Sentence> sentences = new ArrayList<>();
        for (int j : told) {
            Criterion criterion = field.criteria().get(j);
            sentences.addAll(
                    model.reason(one, other, j) > 0
                            ? reason(better, worse, criterion, model.reason(one, other, j))
                            : reason(worse, better, criterion, model.reason(other, one, j)));
        }
        return sentences;
    }

    private List<Sentence> reason(String better, String worse, Criterion criterion, double gain) {
        Basis basis = new Basis(field).weighed(criterion, List.of(better, worse));
        FedCell own = field.cell(better, criterion.id());
        FedCell others = field.cell(worse, criterion.id());
        String by = own.facts().isEmpty() && others.facts().isEmpty() ? "by your answers" : "by " + basis.size();
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(basis.says("%s speaks for %s: %s against %s of %s (%s; %s). That is %s of 100 points."
                .formatted(
                        criterion.name(),
                        field.name(better),
                        described(own),
                        described(others),
                        field.name(worse),
                        criterion.unit(),
                        by,
                        figure(100 * gain))));
        List<SideBySide> runs = field.sideBySide(better, worse, criterion);
        if (!runs.isEmpty()) {
            sentences.add(inTheSameRuns(better, worse, criterion, runs));
        }
        return sentences;
    }

    /// What benchmarks that measured both say, at the load that was asked for and at others.
    private Sentence inTheSameRuns(String one, String other, Criterion criterion, List<SideBySide> runs) {
        Basis basis = new Basis(field);
        runs.forEach(run -> basis.facts(run.facts()));
        String text = "%s of %s as a multiple of %s, both measured in the same run: %s (%s)."
                .formatted(
                        criterion.name(),
                        field.name(one),
                        field.name(other),
                        bySource(runs, true)
                                + (runs.stream().allMatch(SideBySide::applies)
                                        ? ""
                                        : "; not at your load, and not counted: " + bySource(runs, false)),
                        basis.size());
        return basis.says(text);
    }

    private String bySource(List<SideBySide> runs, boolean applies) {
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        for (SideBySide run : runs) {
            if (run.applies() == applies) {
                String source = field.source(field.fact(run.facts().getFirst())).title();
                bySource.computeIfAbsent(source, _ -> new ArrayList<>())
                        .add(figure(run.ratio())
                                + (run.connections() == null
                                        ? " at connections that aren't stated"
                                        : " at " + run.connections() + " connections"));
            }
        }
        return bySource.isEmpty()
                ? "none"
                : bySource.entrySet().stream()
                        .map(said -> String.join(", ", said.getValue()) + " by " + said.getKey())
                        .collect(Collectors.joining("; "));
    }

    /// A cell as an interval, or as one figure where that says it all.
    static String described(FedCell cell) {
        String low = figure(cell.low());
        String high = figure(cell.high());
        return low.equals(high) ? low : low + " to " + high;
    }

    private String said(FedCell cell) {
        return cell.facts().stream()
                .map(field::fact)
                .map(fact -> "\"%s\" is %s by %s"
                        .formatted(
                                attributeName(fact),
                                Figures.words(fact.value()),
                                field.source(fact).title()))
                .collect(Collectors.joining("; ", "", "."));
    }

    private String attributeName(Fact fact) {
        return Objects.requireNonNull(
                        field.technology(fact.technology()).attributes().get(fact.attribute()))
                .name();
    }

    /// Whole hundredths, rounded down: 99.96 of 100 isn't all.
    static String ofHundred(double share) {
        return String.valueOf((int) Math.floor(100 * share + 1e-9));
    }
}
