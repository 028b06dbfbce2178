package dev.assay.catalog.sheet;

import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.technology.Technology;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Another comparison that may be of interest.
///
/// @param id    what its address ends with
/// @param names of its technologies, in the order of the id
public record RelatedComparison(
        @Schema(examples = "express-vs-fastify") String id, List<String> names) {

    private static final int MOST = 5;

    /// The comparison of the first five of some technologies.
    public static RelatedComparison of(List<String> slugs, Contents contents) {
        List<String> inOrder = slugs.stream().limit(MOST).sorted().toList();
        return new RelatedComparison(
                String.join(Technology.PAIR_SEPARATOR, inOrder),
                inOrder.stream()
                        .map(slug -> contents.of(Technology.class)
                                .find(slug)
                                .orElseThrow()
                                .name())
                        .toList());
    }
}
