package dev.assay.recommender.replica;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What somebody tells of building on a technology, as the catalogue has it.
///
/// @param technologies the slugs of those that it tells of
/// @param source the id of the one who tells it
/// @param grade how well it is evidenced, A to D, A being the best
@Schema(description = "What somebody tells of building on a technology, as the catalogue has it.")
public record CaseStudy(
        String id,
        String title,
        List<String> technologies,
        String domain,
        String problem,
        String solution,
        String result,
        String source,
        String grade,
        String gradeReason) {

    public CaseStudy {
        technologies = List.copyOf(technologies);
    }
}
