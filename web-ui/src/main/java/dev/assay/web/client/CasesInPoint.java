package dev.assay.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The case studies nearest to what a team answered.
///
/// @param nearest speaks for a winner
/// @param counter speaks against one
public record CasesInPoint(
        @Nullable InPoint nearest, @Nullable InPoint counter) {

    /// A case study beside the answers.
    ///
    /// @param chose what it speaks for
    /// @param left what was moved away from
    /// @param alike the questions that its text answers as the team did
    /// @param unlike those that it answers otherwise
    public record InPoint(
            CaseStudy caseStudy, List<String> chose, List<String> left, List<String> alike, List<String> unlike) {

        public InPoint {
            chose = Absent.toEmpty(chose);
            left = Absent.toEmpty(left);
            alike = Absent.toEmpty(alike);
            unlike = Absent.toEmpty(unlike);
        }
    }
}
