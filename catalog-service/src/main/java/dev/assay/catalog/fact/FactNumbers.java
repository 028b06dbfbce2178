package dev.assay.catalog.fact;

import jakarta.inject.Singleton;

/// The numbers at the end of the ids of facts.
@Singleton
public class FactNumbers {

    private final FactRepository facts;

    FactNumbers(FactRepository facts) {
        this.facts = facts;
    }

    /// The next number for a fact of a technology and attribute: higher than any that was ever given.
    public long next(String technology, String attribute) {
        String stem = "%s-%s-".formatted(technology, attribute);
        return facts.idsEver(technology, attribute).stream()
                        .mapToLong(id -> Long.parseLong(id.substring(stem.length())))
                        .max()
                        .orElse(0)
                + 1;
    }
}
