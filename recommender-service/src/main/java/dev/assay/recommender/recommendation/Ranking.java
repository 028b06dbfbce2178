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
import dev.assay.recommender.scoring.Smaa2;
import dev.assay.recommender.scoring.Standing;
import dev.assay.recommender.scoring.Swing;
import dev.assay.recommender.scoring.WeightDraws;
import dev.assay.recommender.scoring.Wilson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the candidates fare: which meet the must-haves, how they score, and who is ahead of whom.
///
/// @param model over all candidates, in the order of the field
/// @param fitting those that meet every must-have
/// @param atRisk those that violate none, with one that can't be checked
/// @param contest among the fitting; absent if there aren't two
/// @param openContest among the fitting and those at risk; absent if nobody is at risk or there aren't two
record Ranking(
        Field field,
        AdditiveModel model,
        List<String> fitting,
        List<String> atRisk,
        List<String> excluded,
        Optional<Contest> contest,
        Optional<Contest> openContest) {

    /// The readings among some options.
    record Contest(List<String> slugs, Acceptability acceptability, Standing standing) {

        static Contest among(Field field, List<String> slugs, long seed, int draws) {
            List<String> criteria = field.criteria().stream().map(Criterion::id).toList();
            Acceptability acceptability =
                    Smaa2.run(field.matrix(slugs), new WeightDraws.WithinSwings(criteria, field.swings()), seed, draws);
            return new Contest(slugs, acceptability, new Standing(acceptability, slugs.size()));
        }

        List<String> leaders() {
            return standing.leaders().stream().map(slugs::get).toList();
        }

        double wins(String slug, String other) {
            return acceptability.wins(slugs.indexOf(slug), slugs.indexOf(other));
        }

        double firstPlaceShare(String slug) {
            return acceptability.firstPlaceShare(slugs.indexOf(slug));
        }

        int rank(String slug) {
            return standing.rank(slugs.indexOf(slug));
        }

        boolean isTied(String slug) {
            return slugs.stream().anyMatch(other -> !other.equals(slug) && rank(other) == rank(slug));
        }
    }

    static Ranking of(Field field, long seed, int draws) {
        List<String> fitting = new ArrayList<>();
        List<String> atRisk = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        for (String slug : field.slugs()) {
            List<MustHave.State> states = field.states(slug);
            if (states.contains(MustHave.State.VIOLATED)) {
                excluded.add(slug);
            } else if (states.contains(MustHave.State.UNKNOWN)) {
                atRisk.add(slug);
            } else {
                fitting.add(slug);
            }
        }
        List<String> open = new ArrayList<>(fitting);
        open.addAll(atRisk);
        open.sort(null);
        AdditiveModel model = AdditiveModel.of(field.matrix(field.slugs()), Swing.normalised(field.swings()));
        return new Ranking(
                field,
                model,
                fitting,
                atRisk,
                excluded,
                fitting.size() < 2 ? Optional.empty() : Optional.of(Contest.among(field, fitting, seed, draws)),
                atRisk.isEmpty() || open.size() < 2
                        ? Optional.empty()
                        : Optional.of(Contest.among(field, open, seed, draws)));
    }

    double coverage(String slug) {
        return model.coverage(place(slug));
    }

    int place(String slug) {
        return field.slugs().indexOf(slug);
    }

    /// Ranked ones by rank, those at risk by score, then the excluded. What is tied goes by coverage, then by
    /// name.
    List<Option> options() {
        Comparator<String> byCoverageThenName = Comparator.comparingDouble((String slug) -> -coverage(slug))
                .thenComparing(slug -> field.technology(slug).name())
                .thenComparing(slug -> slug);
        List<Option> options = new ArrayList<>();
        fitting.stream()
                .sorted(Comparator.comparingInt(this::rank).thenComparing(byCoverageThenName))
                .forEach(slug -> options.add(option(slug, "ranked")));
        atRisk.stream()
                .sorted(Comparator.comparingDouble((String slug) -> -model.score(place(slug)))
                        .thenComparing(byCoverageThenName))
                .forEach(slug -> options.add(option(slug, "at-risk")));
        excluded.stream()
                .sorted(Comparator.comparing(
                                (String slug) -> field.technology(slug).name())
                        .thenComparing(slug -> slug))
                .forEach(slug -> options.add(option(slug, "excluded")));
        return options;
    }

    private int rank(String slug) {
        return contest.map(readings -> readings.rank(slug)).orElse(1);
    }

    private Option option(String slug, String status) {
        int place = place(slug);
        boolean isExcluded = status.equals("excluded");
        boolean isRanked = status.equals("ranked");
        Explanation explanation = new Explanation(field);
        List<Violation> violations = new ArrayList<>();
        List<UnknownMust> unknowns = new ArrayList<>();
        for (Constraint constraint : field.profile().constraints()) {
            switch (field.state(slug, constraint)) {
                case VIOLATED -> violations.add(explanation.violation(slug, constraint));
                case UNKNOWN -> unknowns.add(explanation.unknown(slug, constraint));
                case SATISFIED -> {}
            }
        }
        Contest readings = isRanked ? contest.orElse(null) : null;
        return new Option(
                slug,
                field.technology(slug).name(),
                status,
                isRanked ? Integer.valueOf(rank(slug)) : null,
                readings != null && readings.isTied(slug),
                isExcluded ? null : new Range(model.lowScore(place), model.score(place), model.highScore(place)),
                readings == null ? null : Double.valueOf(readings.firstPlaceShare(slug)),
                readings == null ? null : firstPlaceInterval(readings, slug),
                readings == null
                        ? null
                        : Double.valueOf(readings.acceptability()
                                .expectedRank(readings.slugs().indexOf(slug))),
                coverage(slug),
                contributions(slug, place),
                violations,
                unknowns);
    }

    private static @Nullable Interval firstPlaceInterval(Contest readings, String slug) {
        Wilson wilson =
                readings.acceptability().firstPlaceInterval(readings.slugs().indexOf(slug));
        return new Interval(wilson.low(), wilson.high());
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
        contest.ifPresent(readings -> {
            List<String> slugs = readings.slugs();
            for (int i = 0; i < slugs.size(); i++) {
                for (int k = 0; k < slugs.size(); k++) {
                    if (i != k) {
                        pairs.add(new Pair(
                                slugs.get(i),
                                slugs.get(k),
                                readings.acceptability().wins(i, k),
                                readings.acceptability().ties(i, k)));
                    }
                }
            }
        });
        return pairs;
    }
}
