package dev.assay.recommender.recommendation;

import dev.assay.recommender.criterion.FedCell;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The decision matrix that a recommendation was drawn from: what was known of each candidate on each criterion,
/// one criterion after the other.
///
/// @param id of the recommendation
/// @param evaluatedOn the day on which the freshness of facts was judged
public record Matrix(UUID id, long revision, LocalDate evaluatedOn, List<Cell> cells) {

    public Matrix {
        cells = List.copyOf(cells);
    }

    /// What is known of one technology on one criterion: a mixture of what its sources say, on the criterion's
    /// own scale.
    public record Cell(String technology, String criterion, List<Part> parts) {

        static Cell of(String technology, String criterion, FedCell fed) {
            return new Cell(
                    technology,
                    criterion,
                    fed.parts().stream()
                            .map(part -> new Part(
                                    part.facts(),
                                    part.source(),
                                    part.weight(),
                                    part.low(),
                                    part.typical(),
                                    part.high()))
                            .toList());
        }
    }

    /// One source's share in a cell.
    ///
    /// @param weight reliability times quality times freshness; the shares of a cell are in proportion to it
    /// @param typical absent where every value of the interval is as plausible as another
    public record Part(
            List<String> facts,
            String source,
            double weight,
            double low,
            @Nullable Double typical,
            double high) {}
}
