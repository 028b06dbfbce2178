package dev.assay.recommender.recommendation;

import dev.assay.recommender.criterion.Criterion;
import dev.assay.recommender.questionnaire.Profile.Constraint;
import dev.assay.recommender.recommendation.Recommendation.Contribution;
import dev.assay.recommender.recommendation.Recommendation.Interval;
import dev.assay.recommender.recommendation.Recommendation.Option;
import dev.assay.recommender.recommendation.Recommendation.Pair;
import dev.assay.recommender.recommendation.Recommendation.Range;
import dev.assay.recommender.recommendation.Recommendation.UnknownMust;
import dev.assay.recommender.recommendation.Recommendation.Violation;
import dev.assay.recommender.scoring.Acceptability;
import dev.assay.recommender.scoring.AdditiveModel;
import dev.assay.recommender.scoring.MustHave;
import dev.assay.recommender.scoring.Readings;
import dev.assay.recommender.scoring.Standing;
import dev.assay.recommender.scoring.Swing;
import dev.assay.recommender.scoring.Wilson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// How the candidates fare: which meet the must-haves, how they score, and who is ahead of whom.
///
/// @param model over all candidates, in the order of the field
/// @param fitting those that meet every must-have
/// @param atRisk those that violate none, with one that can't be checked
/// @param standing among the fitting
record Ranking(
        Field field,
        Readings readings,
        AdditiveModel model,
        List<String> fitting,
        List<String> atRisk,
        List<String> excluded,
        Standing standing) {

    static final int TOP = 3;

    /// What is to be counted of readings before those that fit are told of. The wins come with it, those of the ones at
    /// risk as well.
    static Readings.Wanted wanted(Field field, Readings readings) {
        var checked = Checked.of(field);
        return new Readings.Wanted(
                readings,
                Stream.of(checked.fitting, open(checked.fitting, checked.atRisk))
                        .filter(group -> group.size() > 1)
                        .toList());
    }

    /// Once everything is counted, or as far as it decides who is ahead of whom, which is all that a what-if asks for.
    static Ranking of(Field field, Readings readings) {
        var checked = Checked.of(field);
        return new Ranking(
                field,
                readings,
                readings.model(Swing.normalised(field.swings())),
                checked.fitting,
                checked.atRisk,
                checked.excluded,
                readings.standing(checked.fitting));
    }

    /// The candidates by what became of the must-haves.
    private record Checked(List<String> fitting, List<String> atRisk, List<String> excluded) {

        static Checked of(Field field) {
            var checked = new Checked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (String slug : field.slugs()) {
                List<MustHave.State> states = field.states(slug);
                if (states.contains(MustHave.State.VIOLATED)) {
                    checked.excluded.add(slug);
                } else if (states.contains(MustHave.State.UNKNOWN)) {
                    checked.atRisk.add(slug);
                } else {
                    checked.fitting.add(slug);
                }
            }
            return checked;
        }
    }

    /// Whether two or more meet every must-have; else there is nothing to compare.
    boolean isContest() {
        return fitting.size() > 1;
    }

    /// In the order of the ranking.
    List<String> leaders() {
        return inOrder(standing.leaders().stream().map(fitting::get).toList());
    }

    /// Those at risk that would be among the leaders, if what can't be checked turned out well.
    List<String> leadersAtRisk() {
        List<String> open = open(fitting, atRisk);
        return inOrder(readings.standing(open).leaders().stream()
                .map(open::get)
                .filter(atRisk::contains)
                .toList());
    }

    private static List<String> open(List<String> fitting, List<String> atRisk) {
        return Stream.concat(fitting.stream(), atRisk.stream()).toList();
    }

    double wins(String slug, String other) {
        return readings.wins(slug, other);
    }

    double coverage(String slug) {
        return model.coverage(place(slug));
    }

    int place(String slug) {
        return field.slugs().indexOf(slug);
    }

    /// Ranked ones by rank, those at risk by score, then the excluded. What is tied goes by coverage, then by
    /// name.
    List<String> order() {
        Comparator<String> byName = Comparator.comparing(field::name).thenComparing(slug -> slug);
        Comparator<String> byCoverageThenName =
                Comparator.comparingDouble((String slug) -> -coverage(slug)).thenComparing(byName);
        List<String> order = new ArrayList<>();
        fitting.stream()
                .sorted(Comparator.comparingInt(this::rank).thenComparing(byCoverageThenName))
                .forEach(order::add);
        atRisk.stream()
                .sorted(Comparator.comparingDouble((String slug) -> -model.score(place(slug)))
                        .thenComparing(byCoverageThenName))
                .forEach(order::add);
        excluded.stream().sorted(byName).forEach(order::add);
        return order;
    }

    List<String> inOrder(List<String> slugs) {
        return order().stream().filter(slugs::contains).toList();
    }

    private int rank(String slug) {
        return standing.rank(fitting.indexOf(slug));
    }

    List<Option> options() {
        Acceptability counted = isContest() ? readings.among(fitting) : null;
        List<Option> options = new ArrayList<>();
        for (String slug : order()) {
            int at = fitting.indexOf(slug);
            Acceptability shares = at >= 0 ? counted : null;
            int place = place(slug);
            options.add(new Option(
                    slug,
                    field.name(slug),
                    at >= 0 ? "ranked" : atRisk.contains(slug) ? "at-risk" : "excluded",
                    at >= 0 ? Integer.valueOf(rank(slug)) : null,
                    at >= 0 && fitting.stream().anyMatch(other -> !other.equals(slug) && rank(other) == rank(slug)),
                    excluded.contains(slug)
                            ? null
                            : new Range(model.lowScore(place), model.score(place), model.highScore(place)),
                    shares == null ? null : Double.valueOf(shares.firstPlaceShare(at)),
                    shares == null ? null : interval(shares.firstPlaceInterval(at)),
                    shares == null ? null : Double.valueOf(shares.topShare(at, TOP)),
                    shares == null ? null : Double.valueOf(shares.expectedRank(at)),
                    coverage(slug),
                    contributions(slug, place),
                    violations(slug),
                    unknowns(slug)));
        }
        return options;
    }

    private static Interval interval(Wilson share) {
        return new Interval(share.low(), share.high());
    }

    private List<Violation> violations(String slug) {
        return field.profile().constraints().stream()
                .filter(constraint -> field.state(slug, constraint) == MustHave.State.VIOLATED)
                .map(constraint -> new Explanation(field).violation(slug, constraint))
                .toList();
    }

    private List<UnknownMust> unknowns(String slug) {
        return unknown(slug).stream()
                .map(constraint -> new Explanation(field).unknown(slug, constraint))
                .toList();
    }

    /// The must-haves that can't be checked.
    List<Constraint> unknown(String slug) {
        return field.profile().constraints().stream()
                .filter(constraint -> field.state(slug, constraint) == MustHave.State.UNKNOWN)
                .toList();
    }

    private List<Contribution> contributions(String slug, int place) {
        List<Contribution> contributions = new ArrayList<>();
        for (int j = 0; j < field.criteria().size(); j++) {
            Criterion criterion = field.criteria().get(j);
            contributions.add(new Contribution(
                    criterion.id(),
                    model.weight(j),
                    new Range(model.low(place, j), model.point(place, j), model.high(place, j)),
                    model.contribution(place, j),
                    model.isKnown(place, j),
                    field.cell(slug, criterion.id()).facts()));
        }
        return contributions;
    }

    /// Every ordered pair of ranked options.
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (String one : fitting) {
            for (String other : fitting) {
                if (!one.equals(other)) {
                    pairs.add(new Pair(one, other, wins(one, other), readings.ties(one, other)));
                }
            }
        }
        return pairs;
    }
}
