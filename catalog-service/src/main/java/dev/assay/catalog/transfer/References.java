package dev.assay.catalog.transfer;

import java.util.Set;

/// What the entries of a bundle may refer to, by id.
record References(Set<String> technologies, Set<String> attributes, Set<String> sources, Set<String> useCases) {

    References {
        technologies = Set.copyOf(technologies);
        attributes = Set.copyOf(attributes);
        sources = Set.copyOf(sources);
        useCases = Set.copyOf(useCases);
    }
}
