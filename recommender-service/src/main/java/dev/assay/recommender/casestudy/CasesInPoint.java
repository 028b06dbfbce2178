package dev.assay.recommender.casestudy;

import dev.assay.recommender.replica.CaseStudy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The case studies nearest to a recommendation. They explain it; they never change a score.
///
/// @param id of the recommendation
/// @param nearest the one nearest to the team's answers of those that speak for a winner; absent if none does
/// @param counter the nearest of those that speak against one: a winner was left, or another option chosen
public record CasesInPoint(
        UUID id, @Nullable InPoint nearest, @Nullable InPoint counter) {

    /// A case study, and how its situation compares with the team's.
    ///
    /// @param chose the technologies that were built on in the end
    /// @param left those that were moved away from
    /// @param alike the questions that it answers as the team does
    /// @param unlike the questions that it answers otherwise
    public record InPoint(
            CaseStudy caseStudy, List<String> chose, List<String> left, List<String> alike, List<String> unlike) {

        public InPoint {
            chose = List.copyOf(chose);
            left = List.copyOf(left);
            alike = List.copyOf(alike);
            unlike = List.copyOf(unlike);
        }
    }
}
