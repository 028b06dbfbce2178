package dev.assay.recommender.recommendation;

import dev.assay.recommender.criterion.Criterion;
import dev.assay.recommender.questionnaire.Profile.Constraint;
import dev.assay.recommender.recommendation.Sensitivity.MissingFacts;
import dev.assay.recommender.recommendation.Sensitivity.Priorities;
import dev.assay.recommender.recommendation.Sensitivity.Relaxed;
import dev.assay.recommender.scoring.Acceptability;
import dev.assay.recommender.scoring.MustHave;
import dev.assay.recommender.scoring.Readings;
import dev.assay.recommender.scoring.Robustness;
import dev.assay.recommender.scoring.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;

/// Draws a conclusion again with one thing changed at a time.
final class SensitivityAnalysis {

    private final Conclusion conclusion;
    private final Field field;
    private final Robustness robustness;

    private SensitivityAnalysis(Conclusion conclusion) {
        this.conclusion = conclusion;
        this.field = conclusion.whole().field();
        this.robustness = new Robustness(
                conclusion.whole().readings(),
                field.slugs().stream().map(field::states).toList());
    }

    static Sensitivity of(Conclusion conclusion, UUID id, long revision, String methodVersion) {
        // With too few answers nothing is concluded that could hang on anything.
        return conclusion.verdict() instanceof Verdict.TooFewAnswers
                ? new Sensitivity(
                        id,
                        revision,
                        methodVersion,
                        List.of(),
                        conclusion.sentences(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())
                : new SensitivityAnalysis(conclusion).sensitivity(id, revision, methodVersion);
    }

    private Sensitivity sensitivity(UUID id, long revision, String methodVersion) {
        LeaveOneOut hinges = new LeaveOneOut(conclusion);
        return new Sensitivity(
                id,
                revision,
                methodVersion,
                priorities(),
                hinges.sentences(),
                relaxed(),
                missing(),
                hinges.facts(),
                hinges.sources());
    }

    private List<Priorities> priorities() {
        Ranking ranking = conclusion.whole().ranking();
        if (!ranking.isContest()) {
            return List.of();
        }
        Readings readings = conclusion.whole().readings();
        Acceptability counted = readings.among(ranking.fitting());
        List<Priorities> priorities = new ArrayList<>();
        for (String leader : ranking.leaders()) {
            int place = ranking.fitting().indexOf(leader);
            OptionalDouble confidence = readings.confidenceFactor(ranking.fitting(), counted, place);
            counted.centralWeights(place)
                    .ifPresent(central ->
                            priorities.add(new Priorities(leader, confidence.orElseThrow(), byCriterion(central))));
        }
        return priorities;
    }

    private Map<String, Double> byCriterion(double... weights) {
        Map<String, Double> byCriterion = new LinkedHashMap<>();
        for (int j = 0; j < weights.length; j++) {
            byCriterion.put(field.criteria().get(j).id(), weights[j]);
        }
        return byCriterion;
    }

    private List<Relaxed> relaxed() {
        List<Robustness.WhatIf> without = robustness.withoutEachMustHave();
        List<Constraint> constraints = field.profile().constraints();
        return IntStream.range(0, constraints.size())
                .mapToObj(c -> new Relaxed(
                        constraints.get(c).id(),
                        without.get(c).changes(),
                        without.get(c).leaders(),
                        field.slugs().stream()
                                .filter(slug -> isKeptOutBy(slug, constraints.get(c)))
                                .toList()))
                .toList();
    }

    private boolean isKeptOutBy(String slug, Constraint constraint) {
        return field.profile().constraints().stream()
                .allMatch(other -> other.equals(constraint) != (field.state(slug, other) == MustHave.State.SATISFIED));
    }

    private List<MissingFacts> missing() {
        return robustness.missingFacts().stream()
                .map(extremes -> new MissingFacts(
                        extremes.option(),
                        field.criteria().stream()
                                .map(Criterion::id)
                                .filter(criterion -> !field.cell(extremes.option(), criterion)
                                        .isKnown())
                                .toList(),
                        extremes.matters(),
                        extremes.atWorst().leaders(),
                        extremes.atBest().leaders()))
                .toList();
    }
}
