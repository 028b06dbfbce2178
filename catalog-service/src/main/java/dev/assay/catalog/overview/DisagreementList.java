package dev.assay.catalog.overview;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.fact.Disagreement;
import dev.assay.catalog.fact.Disagreements;
import dev.assay.catalog.fact.FactIndex;
import dev.assay.catalog.fact.Suspicions;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.technology.Technology;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// Where sources contradict each other, over the whole catalogue.
///
/// @param count of those that were asked for
/// @param items the largest of them first
public record DisagreementList(int revision, int count, List<Item> items) {

    public DisagreementList {
        items = List.copyOf(items);
    }

    /// One contradiction and how large it is.
    ///
    /// @param size from 0 to 1: 1 less the inverse of the factor between two figures, 1 beside zero, or the share
    ///     of the scale between two levels
    public record Item(String category, double size, Disagreement disagreement) {}

    /// All of a revision.
    private record All(List<Item> items) {}

    static DisagreementList of(Catalog catalog, Predicate<Item> wanted, int most) {
        List<Item> found = catalog.derived(All.class, DisagreementList::all).items().stream()
                .filter(wanted)
                .toList();
        return new DisagreementList(
                catalog.revision().number(),
                found.size(),
                found.stream().limit(most).toList());
    }

    private static All all(Contents contents) {
        FactIndex facts = FactIndex.of(contents);
        Suspicions suspicions = Suspicions.of(contents);
        return new All(contents.of(Technology.class).all().stream()
                .flatMap(technology -> contents.of(Attribute.class).all().stream()
                        .flatMap(attribute -> Disagreements.among(
                                        facts.of(technology.slug(), attribute.id()),
                                        attribute,
                                        technology.name(),
                                        suspicions)
                                .stream()
                                .map(each -> new Item(attribute.category(), size(each, attribute), each))))
                .sorted(Comparator.comparingDouble(Item::size)
                        .reversed()
                        .thenComparing(item -> item.disagreement().facts().getFirst()))
                .toList());
    }

    private static double size(Disagreement disagreement, Attribute attribute) {
        if (disagreement.factor() != null) {
            return 1 - 1 / disagreement.factor().doubleValue();
        }
        return disagreement.levels() == null || attribute.scale() == null
                ? 1
                : (double) disagreement.levels() / (attribute.scale().size() - 1);
    }
}
