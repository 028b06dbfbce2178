package dev.assay.recommender.scoring;

import java.util.List;
import java.util.OptionalDouble;

/// How far two rankings agree, with ties: tau-b = (C - D) / sqrt((C + D + Ta) (C + D + Tb)) in [-1, 1],
/// where C and D count the pairs that both put in the same and in opposite order, and Ta, Tb those that only
/// a, only b ties.
///
/// Kendall 1945, doi:10.1093/biomet/33.3.239.
final class KendallTau {

    private KendallTau() {}

    /// Tau-b of two rankings of the same options. Empty if one of them ties everything: there is then no
    /// order.
    static OptionalDouble b(List<Integer> ranks, List<Integer> others) {
        int agreeing = 0;
        int untied = 0;
        int othersUntied = 0;
        for (int i = 0; i < ranks.size(); i++) {
            for (int k = i + 1; k < ranks.size(); k++) {
                int one = Integer.compare(ranks.get(i), ranks.get(k));
                int two = Integer.compare(others.get(i), others.get(k));
                agreeing += one * two;
                untied += one == 0 ? 0 : 1;
                othersUntied += two == 0 ? 0 : 1;
            }
        }
        return untied == 0 || othersUntied == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(agreeing / Math.sqrt((double) untied * othersUntied));
    }
}
