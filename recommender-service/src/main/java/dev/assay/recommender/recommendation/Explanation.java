package dev.assay.recommender.recommendation;

import dev.assay.recommender.criterion.Criterion;
import dev.assay.recommender.criterion.FedCell;
import dev.assay.recommender.questionnaire.Profile.Constraint;
import dev.assay.recommender.recommendation.Recommendation.Sentence;
import dev.assay.recommender.recommendation.Recommendation.UnknownMust;
import dev.assay.recommender.recommendation.Recommendation.Violation;
import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.replica.Source;
import dev.assay.recommender.replica.Technology;
import dev.assay.recommender.replica.Value;
import dev.assay.recommender.scoring.AdditiveModel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Says in sentences what the numbers say, each with the facts, sources and rules that it rests on.
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
        String known = cell.facts().isEmpty()
                ? technology.name() + " is written in " + technology.language() + ", which the team rates "
                        + figure(cell.high()) + " of 4."
                : said(technology, cell);
        return new Violation(
                constraint.id(),
                technology.name() + " is excluded: " + constraint.sentence() + " " + known,
                cell.facts(),
                sources(technology, cell.facts()));
    }

    UnknownMust unknown(String slug, Constraint constraint) {
        Technology technology = field.technology(slug);
        FedCell cell = field.cell(slug, constraint.criterion());
        String known =
                cell.isKnown() ? "the facts leave it open. " + said(technology, cell) : "no fact says whether it does.";
        return new UnknownMust(
                constraint.id(), technology.name() + " is at risk: " + constraint.sentence() + " Here " + known);
    }

    /// What speaks most for one option against another, and what most against it. Both go by slug and by their
    /// place in the model.
    List<Sentence> reasons(AdditiveModel model, int winner, String winnerSlug, int other, String otherSlug) {
        double[] gains = IntStream.range(0, field.criteria().size())
                .mapToDouble(j -> model.weight(j) * (model.point(winner, j) - model.point(other, j)))
                .toArray();
        List<Integer> order = IntStream.range(0, gains.length)
                .boxed()
                .filter(j -> Math.abs(gains[j]) >= WORTH_SAYING && model.isKnown(winner, j) && model.isKnown(other, j))
                .sorted(Comparator.comparingDouble((Integer j) -> -gains[j]).thenComparing(j -> j))
                .toList();
        List<Sentence> sentences = new ArrayList<>();
        order.stream()
                .filter(j -> gains[j] > 0)
                .limit(REASONS)
                .forEach(j -> sentences.add(
                        reason(winnerSlug, otherSlug, field.criteria().get(j), gains[j])));
        if (!order.isEmpty() && gains[order.getLast()] < 0) {
            int worst = order.getLast();
            sentences.add(reason(otherSlug, winnerSlug, field.criteria().get(worst), -gains[worst]));
        }
        return sentences;
    }

    private Sentence reason(String better, String worse, Criterion criterion, double gain) {
        Technology ahead = field.technology(better);
        Technology behind = field.technology(worse);
        FedCell own = field.cell(better, criterion.id());
        FedCell others = field.cell(worse, criterion.id());
        List<String> facts = new ArrayList<>(own.facts());
        facts.addAll(others.facts());
        TreeSet<String> sources = new TreeSet<>(sources(ahead, own.facts()));
        sources.addAll(sources(behind, others.facts()));
        String text = "%s speaks for %s: %s against %s of %s (%s). That is %s of 100 points."
                .formatted(
                        criterion.name(),
                        ahead.name(),
                        described(own),
                        described(others),
                        behind.name(),
                        criterion.unit(),
                        figure(100 * gain));
        return new Sentence(
                text,
                facts.stream().distinct().sorted().toList(),
                List.copyOf(sources),
                field.weighting(criterion).rules());
    }

    private static String described(FedCell cell) {
        String low = figure(cell.low());
        String high = figure(cell.high());
        return low.equals(high) ? low : low + " to " + high;
    }

    private static String said(Technology technology, FedCell cell) {
        return technology.facts().stream()
                .filter(fact -> cell.facts().contains(fact.id()))
                .map(fact -> "\"%s\" is %s by %s"
                        .formatted(
                                Objects.requireNonNull(technology.attributes().get(fact.attribute()))
                                        .name(),
                                words(fact.value()),
                                Objects.requireNonNull(technology.sources().get(fact.source()))
                                        .title()))
                .collect(Collectors.joining("; ", "", "."));
    }

    private static String words(Value value) {
        return switch (value) {
            case Value.LevelValue level -> "\"" + level.level().replace('-', ' ') + "\"";
            case Value.TextValue(String text) -> "\"" + text + "\"";
            case Value.BooleanValue(boolean yes) -> yes ? "\"yes\"" : "\"no\"";
            case Value.NumberValue number -> interval(number);
            case Value.MissingValue(String absence) -> absence.replace('-', ' ');
            case Value.UnknownValue _ -> "of an unknown type";
        };
    }

    private static String interval(Value.NumberValue number) {
        if (number.low() == null) {
            return "at most " + figure(Objects.requireNonNull(number.high()));
        }
        if (number.high() == null) {
            return "at least " + figure(number.low());
        }
        return number.low().equals(number.high())
                ? figure(number.low())
                : figure(number.low()) + " to " + figure(number.high());
    }

    /// The sources of facts, which may be those of the technology or of the reference that it is measured
    /// against.
    List<String> sources(Technology technology, Collection<String> facts) {
        TreeSet<String> sources = new TreeSet<>();
        for (Fact fact : technology.facts()) {
            Source source = technology.sources().get(fact.source());
            if (source != null && facts.contains(fact.id())) {
                sources.add(source.id());
            }
        }
        return List.copyOf(sources);
    }

    /// Three significant digits, without an exponent.
    static String figure(double number) {
        return new BigDecimal(number, new MathContext(3)).stripTrailingZeros().toPlainString();
    }

    /// A statement on how options fare, which rests on everything that was scored of them.
    Sentence onEverything(String text, List<String> slugs) {
        TreeSet<String> facts = new TreeSet<>();
        TreeSet<String> sources = new TreeSet<>();
        TreeSet<String> rules = new TreeSet<>();
        for (Criterion criterion : field.criteria()) {
            rules.addAll(field.weighting(criterion).rules());
            for (String slug : slugs) {
                List<String> behind = field.cell(slug, criterion.id()).facts();
                facts.addAll(behind);
                sources.addAll(sources(field.technology(slug), behind));
            }
        }
        return new Sentence(text, List.copyOf(facts), List.copyOf(sources), List.copyOf(rules));
    }

    static Sentence plain(String text) {
        return new Sentence(text, List.of(), List.of(), List.of());
    }
}
