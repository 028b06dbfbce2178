package dev.assay.catalog.usecase;

import dev.assay.catalog.revision.Entry;
import java.util.List;

/// How well sources find one technology fit for one use case.
public record Fit(String id, String technology, String useCase, Fitness fit, List<String> sources) implements Entry {

    public Fit {
        sources = List.copyOf(sources);
    }
}
