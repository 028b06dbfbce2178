package dev.assay.web.comparison;

import dev.assay.web.client.Disagreement;
import dev.assay.web.fact.IntervalChart;
import java.util.List;
import java.util.Optional;

/// Where sources contradict each other on one attribute, of one technology or both.
record DisagreementView(String id, String name, List<Said> said, Optional<IntervalChart> chart) {

    DisagreementView {
        said = List.copyOf(said);
    }

    /// One technology's share in it.
    record Said(String sentence, String kind, String href, double weight) {

        static Said of(Disagreement disagreement, String href) {
            double weight = disagreement.factor() != null
                    ? disagreement.factor()
                    : disagreement.levels() == null ? 0 : disagreement.levels();
            return new Said(disagreement.sentence(), disagreement.kind(), href, weight);
        }
    }

    /// How far apart the figures lie at most.
    double weight() {
        return said.stream().mapToDouble(Said::weight).max().orElse(0);
    }
}
