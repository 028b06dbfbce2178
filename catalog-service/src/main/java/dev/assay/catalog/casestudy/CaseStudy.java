package dev.assay.catalog.casestudy;

import dev.assay.catalog.revision.Entry;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A published case: what was to be solved, with what, and what came of it.
///
/// @param gradeReason why its evidence has that grade
public record CaseStudy(
        String id,
        String title,
        List<String> technologies,
        String domain,
        String problem,
        String solution,
        String result,
        List<Figure> figures,
        String source,
        Grade grade,
        String gradeReason,
        @Nullable String note)
        implements Entry {

    public CaseStudy {
        technologies = List.copyOf(technologies);
        figures = List.copyOf(figures);
    }

    /// A figure that the case was published with: a value, or an interval.
    public record Figure(
            String what,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String unit) {

        public Figure {
            if (value == null ? low == null || high == null || low.compareTo(high) > 0 : low != null || high != null) {
                throw new IllegalArgumentException("A figure is a value or an interval: " + what);
            }
        }
    }
}
