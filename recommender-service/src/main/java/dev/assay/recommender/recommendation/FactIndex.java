package dev.assay.recommender.recommendation;

import dev.assay.recommender.replica.Fact;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Sets of facts as bits, by their place in the order of the ids: a sentence may rest on hundreds.
final class FactIndex {

    private final List<String> ids;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> sources;
    /// By the fact's place, that of its source in the order of the sources' ids.
    private final int[] sourceOf;

    FactIndex(Map<String, Fact> facts) {
        this.ids = facts.keySet().stream().sorted().toList();
        this.sources =
                facts.values().stream().map(Fact::source).distinct().sorted().toList();
        Map<String, Integer> sourcePlaces = new HashMap<>();
        sources.forEach(source -> sourcePlaces.put(source, sourcePlaces.size()));
        ids.forEach(id -> places.put(id, places.size()));
        this.sourceOf = new int[ids.size()];
        facts.forEach((id, fact) -> sourceOf[placed(places, id)] = placed(sourcePlaces, fact.source()));
    }

    BitSet of(Collection<String> some) {
        var set = new BitSet();
        some.forEach(id -> set.set(placed(places, id)));
        return set;
    }

    private static int placed(Map<String, Integer> places, String id) {
        return Objects.requireNonNull(places.get(id), id);
    }

    /// In their order.
    List<String> ids(BitSet set) {
        return set.stream().mapToObj(ids::get).toList();
    }

    /// The ids of the sources that some facts are from, in their order.
    List<String> sources(BitSet set) {
        var from = new BitSet();
        set.stream().forEach(place -> from.set(sourceOf[place]));
        return from.stream().mapToObj(sources::get).toList();
    }
}
