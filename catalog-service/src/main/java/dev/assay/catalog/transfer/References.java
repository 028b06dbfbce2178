package dev.assay.catalog.transfer;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.technology.Technology;
import dev.assay.catalog.usecase.UseCase;
import java.util.Set;

/// What the entries of a bundle may refer to, by id.
record References(Set<String> technologies, Set<String> attributes, Set<String> sources, Set<String> useCases) {

    static References of(Contents known) {
        return new References(
                known.of(Technology.class).ids(),
                known.of(Attribute.class).ids(),
                known.of(Source.class).ids(),
                known.of(UseCase.class).ids());
    }

    References {
        technologies = Set.copyOf(technologies);
        attributes = Set.copyOf(attributes);
        sources = Set.copyOf(sources);
        useCases = Set.copyOf(useCases);
    }
}
