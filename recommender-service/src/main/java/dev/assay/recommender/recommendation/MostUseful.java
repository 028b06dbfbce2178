package dev.assay.recommender.recommendation;

import dev.assay.recommender.criterion.Criterion;
import dev.assay.recommender.criterion.FedCell;
import dev.assay.recommender.questionnaire.Answers;
import dev.assay.recommender.questionnaire.Effect;
import dev.assay.recommender.questionnaire.Option;
import dev.assay.recommender.questionnaire.Question;
import dev.assay.recommender.questionnaire.Rule;
import dev.assay.recommender.recommendation.Recommendation.Useful;
import dev.assay.recommender.scoring.AdditiveModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What to find out first, where the evidence isn't enough.
final class MostUseful {

    private static final int HOW_MANY = 3;

    /// A must-have that excludes every candidate moves as much as the greatest weight does.
    private static final double EXCLUDES_ALL = 10;

    private final Field field;
    private final AdditiveModel model;

    MostUseful(Field field, AdditiveModel model) {
        this.field = field;
        this.model = model;
    }

    /// The open questions that can move the outcome most. A question counts by its strongest option: the points
    /// by which that moves weights, each times how far the candidates lie apart on the criterion, and for a
    /// must-have the share of the candidates that it excludes.
    List<Useful> questions(List<Question> asked, Answers answers) {
        record Weighed(Question question, double use) {}
        return asked.stream()
                .filter(question -> answers.to(question.id()) == null)
                .map(question -> new Weighed(question, use(question)))
                .sorted(Comparator.comparingDouble((Weighed weighed) -> -weighed.use())
                        .thenComparingInt(weighed -> weighed.question().number()))
                .limit(HOW_MANY)
                .map(weighed -> new Useful(
                        "question", weighed.question().id(), weighed.question().text()))
                .toList();
    }

    private double use(Question question) {
        double fed = 0;
        for (Rule rule : question.rules()) {
            fed += rule.parsed()
                    .bearsOn()
                    .filter(this::isOpen)
                    .map(this::weight)
                    .orElse(0.0);
        }
        double strongest = 0;
        for (Option option : question.options()) {
            Map<String, Double> moved = new HashMap<>();
            double use = 0;
            for (Rule rule : option.rules()) {
                switch (rule.parsed()) {
                    case Effect.Adds adds ->
                        moved.merge(adds.criterion(), (double) Math.abs(adds.points()), Double::sum);
                    case Effect.SwitchesOff off -> moved.merge(off.criterion(), weight(off.criterion()), Double::sum);
                    case Effect.Caps caps ->
                        moved.merge(
                                caps.criterion(), Math.max(0, weight(caps.criterion()) - caps.weight()), Double::sum);
                    case Effect.Requires must -> use += EXCLUDES_ALL * excluded(must);
                    case Effect.AddsPerNeeds _,
                            Effect.Targets _,
                            Effect.RequiresLanguage _,
                            Effect.Needs _,
                            Effect.Measures _,
                            Effect.Hybrid _,
                            Effect.Feeds _,
                            Effect.Stays _ -> {}
                }
            }
            for (Map.Entry<String, Double> move : moved.entrySet()) {
                use += move.getValue() * apart(move.getKey());
            }
            strongest = Math.max(strongest, use);
        }
        return fed + strongest;
    }

    private boolean isOpen(String criterion) {
        return field.profile().weightings().containsKey(criterion)
                && field.slugs().stream()
                        .anyMatch(slug -> place(criterion) >= 0
                                && (!field.cell(slug, criterion).isKnown()
                                        || field.cell(slug, criterion).low()
                                                < field.cell(slug, criterion).high()));
    }

    private double weight(String criterion) {
        var weighting = field.profile().weightings().get(criterion);
        return weighting == null ? 0 : weighting.point();
    }

    private double excluded(Effect.Requires must) {
        if (place(must.criterion()) < 0) {
            return 0;
        }
        long missing = field.slugs().stream()
                .map(slug -> field.cell(slug, must.criterion()))
                .filter(cell -> cell.isKnown() && (cell.high() < must.from() || must.to() < cell.low()))
                .count();
        return (double) missing / field.slugs().size();
    }

    /// How far apart the candidates lie on a criterion, 0 to 1.
    private double apart(String criterion) {
        int j = place(criterion);
        if (j < 0) {
            return 0;
        }
        double least = 1;
        double most = 0;
        for (int i = 0; i < field.slugs().size(); i++) {
            least = Math.min(least, model.point(i, j));
            most = Math.max(most, model.point(i, j));
        }
        return Math.max(0, most - least);
    }

    private int place(String criterion) {
        for (int j = 0; j < field.criteria().size(); j++) {
            if (field.criteria().get(j).id().equals(criterion)) {
                return j;
            }
        }
        return -1;
    }

    /// The unknown cells of some options that weigh most.
    List<Useful> facts(List<String> slugs) {
        record Gap(String slug, Criterion criterion, double weight) {}
        List<Gap> gaps = new ArrayList<>();
        for (String slug : slugs) {
            for (int j = 0; j < field.criteria().size(); j++) {
                Criterion criterion = field.criteria().get(j);
                FedCell cell = field.cell(slug, criterion.id());
                if (!cell.isKnown()) {
                    gaps.add(new Gap(slug, criterion, model.weight(j)));
                }
            }
        }
        return gaps.stream()
                .sorted(Comparator.comparingDouble((Gap gap) -> -gap.weight())
                        .thenComparing(Gap::slug)
                        .thenComparing(gap -> gap.criterion().id()))
                .limit(HOW_MANY)
                .map(gap -> new Useful(
                        "fact",
                        gap.slug() + "/" + gap.criterion().id(),
                        "Nothing is known of " + field.technology(gap.slug()).name() + " on \""
                                + gap.criterion().name() + "\"."))
                .toList();
    }

    /// What nobody knows of a must-have, where everybody may miss one: first of those who have the fewest left.
    List<Useful> mustHaves(Ranking ranking) {
        return ranking.inOrder(ranking.atRisk()).stream()
                .sorted(Comparator.comparingInt(
                        (String slug) -> ranking.unknown(slug).size()))
                .flatMap(slug -> ranking.unknown(slug).stream()
                        .map(constraint -> new Useful(
                                "fact",
                                slug + "/" + constraint.criterion(),
                                new Explanation(field).unknown(slug, constraint).sentence())))
                .limit(HOW_MANY)
                .toList();
    }
}
