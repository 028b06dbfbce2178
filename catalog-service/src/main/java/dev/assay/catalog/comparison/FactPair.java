package dev.assay.catalog.comparison;

import dev.assay.catalog.attribute.ConditionKey;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.FactOrder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// One fact of each of two technologies, on the same attribute.
record FactPair(Fact first, Fact second) {

    /// Which of several comparable pairs speaks for an attribute. In this order: the better rank of the worse of
    /// the two facts, its better quality, the same source, the same date in it, the more conditions that both state
    /// alike, the newer of the older of the two, the same place in the source, and the ids, those of the technology
    /// whose slug comes first before the others: so it is always the same one, from whichever side it is asked.
    static final Comparator<FactPair> BEST_FIRST = Comparator.comparing(
                    (FactPair pair) -> worse(pair.first.rank(), pair.second.rank()))
            .thenComparing(pair -> worse(pair.first.quality(), pair.second.quality()))
            .thenComparing(pair -> !pair.first.source().equals(pair.second.source()))
            .thenComparing(pair -> !FactOrder.freshness(pair.first).equals(FactOrder.freshness(pair.second)))
            .thenComparing(FactPair::sharedConditions, Comparator.reverseOrder())
            .thenComparing(FactPair::freshness, Comparator.reverseOrder())
            .thenComparing(pair -> !pair.first.locator().equals(pair.second.locator()))
            .thenComparing(pair -> pair.inOrder().getFirst().id(), FactOrder.BY_ID)
            .thenComparing(pair -> pair.inOrder().getLast().id(), FactOrder.BY_ID);

    FactPair {
        if (!first.attribute().equals(second.attribute())) {
            throw new IllegalArgumentException("%s and %s are of two attributes".formatted(first.id(), second.id()));
        }
    }

    private List<Fact> inOrder() {
        return Stream.of(first, second)
                .sorted(Comparator.comparing(Fact::technology))
                .toList();
    }

    private long sharedConditions() {
        return first.conditions().keys().stream().filter(this::shares).count();
    }

    private boolean shares(ConditionKey key) {
        return first.conditions().of(key).equals(second.conditions().of(key));
    }

    private String freshness() {
        String one = FactOrder.freshness(first);
        String other = FactOrder.freshness(second);
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static <E extends Comparable<E>> E worse(E one, E other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
