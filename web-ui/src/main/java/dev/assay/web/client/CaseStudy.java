package dev.assay.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A published case: problem, solution, result.
public record CaseStudy(
        String id,
        String title,
        List<String> technologies,
        @Nullable String domain,
        String problem,
        String solution,
        String result,
        List<Figure> figures,
        String source,
        String grade,
        @Nullable String gradeReason) {

    public CaseStudy {
        technologies = Absent.toEmpty(technologies);
        figures = Absent.toEmpty(figures);
    }

    /// One figure of a case: exact, or from low to high.
    public record Figure(
            String what,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String unit) {}
}
