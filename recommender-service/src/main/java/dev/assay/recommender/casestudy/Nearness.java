package dev.assay.recommender.casestudy;

import dev.assay.recommender.casestudy.CasesInPoint.InPoint;
import dev.assay.recommender.recommendation.Recommendation;
import dev.assay.recommender.replica.CaseStudy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Finds the case studies nearest to a recommendation: those that answer most questions as the team did, then fewest
/// otherwise, then the best evidenced, then by id.
final class Nearness {

    private static final Comparator<InPoint> NEAREST = Comparator.comparingInt(
                    (InPoint point) -> -point.alike().size())
            .thenComparingInt(point -> point.unlike().size())
            .thenComparing(point -> point.caseStudy().grade())
            .thenComparing(point -> point.caseStudy().id());

    private final Situations situations;

    Nearness(Situations situations) {
        this.situations = situations;
    }

    CasesInPoint of(Recommendation recommendation, List<CaseStudy> caseStudies) {
        Set<String> winners = Set.copyOf(recommendation.verdict().winners());
        Set<String> others = recommendation.options().stream()
                .map(Recommendation.Option::technology)
                .filter(technology -> !winners.contains(technology))
                .collect(Collectors.toSet());
        List<InPoint> points = caseStudies.stream()
                .map(caseStudy ->
                        compared(caseStudy, recommendation.questionnaire().answers()))
                .toList();
        Optional<InPoint> nearest = nearest(points, point -> !Collections.disjoint(point.chose(), winners));
        Optional<InPoint> counter = nearest(
                points,
                point -> Collections.disjoint(point.chose(), winners)
                        && (!Collections.disjoint(point.left(), winners)
                                || (!winners.isEmpty() && !Collections.disjoint(point.chose(), others))));
        return new CasesInPoint(recommendation.id(), nearest.orElse(null), counter.orElse(null));
    }

    private static Optional<InPoint> nearest(List<InPoint> points, Predicate<InPoint> speaks) {
        return points.stream().filter(speaks).min(NEAREST);
    }

    private InPoint compared(CaseStudy caseStudy, Map<String, ?> answers) {
        Situation situation = situations.of(caseStudy);
        List<String> alike = new ArrayList<>();
        List<String> unlike = new ArrayList<>();
        situation.answers().forEach((question, told) -> {
            List<String> said = Situations.options(answers.get(question));
            if (!said.isEmpty()) {
                (Collections.disjoint(said, told) ? unlike : alike).add(question);
            }
        });
        return new InPoint(caseStudy, situation.chose(), situation.left(), alike, unlike);
    }
}
