package dev.assay.catalog.sheet;

import dev.assay.catalog.technology.Technology;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Another comparison that may be of interest.
///
/// @param id    what its address ends with
/// @param names of its technologies, in the order of the id
public record RelatedComparison(
        @Schema(examples = "express-vs-fastify") String id, List<String> names) {

    static RelatedComparison of(Technology one, Technology other) {
        List<Technology> inOrder = Stream.of(one, other)
                .sorted((first, second) -> first.slug().compareTo(second.slug()))
                .toList();
        return new RelatedComparison(
                inOrder.getFirst().slug()
                        + Technology.PAIR_SEPARATOR
                        + inOrder.getLast().slug(),
                inOrder.stream().map(Technology::name).toList());
    }
}
