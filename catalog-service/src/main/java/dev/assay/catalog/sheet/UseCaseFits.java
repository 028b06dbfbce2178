package dev.assay.catalog.sheet;

import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.usecase.Fit;
import dev.assay.catalog.usecase.UseCase;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How well sources find some technologies fit for one use case.
public record UseCaseFits(UseCase useCase, List<Fit> fits) {

    /// Of all use cases that a source judged any of the technologies for, by id.
    public static List<UseCaseFits> of(Collection<String> slugs, Catalog catalog) {
        return Mentions.of(catalog).of(Fit.class, slugs).stream()
                .collect(Collectors.groupingBy(Fit::useCase, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(fits -> new UseCaseFits(
                        catalog.entries(UseCase.class).find(fits.getKey()).orElseThrow(), fits.getValue()))
                .toList();
    }
}
