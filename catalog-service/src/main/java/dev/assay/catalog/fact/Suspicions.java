package dev.assay.catalog.fact;

import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Contents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is suspicious about the facts of a catalogue, and which of them are left out for it.
public final class Suspicions {

    private final Contents contents;
    private final List<Suspicion> all;
    private final Map<String, List<Suspicion>> byFact = new HashMap<>();

    private Suspicions(Contents contents) {
        this.contents = contents;
        all = SuspicionChecks.over(contents);
        for (Suspicion suspicion : all) {
            for (String fact : suspicion.facts()) {
                byFact.computeIfAbsent(fact, _ -> new ArrayList<>()).add(suspicion);
            }
        }
    }

    public static Suspicions of(Catalog catalog) {
        return catalog.derived(Suspicions.class, Suspicions::new);
    }

    /// The same for contents that are not published yet.
    public static Suspicions of(Contents contents) {
        return new Suspicions(contents);
    }

    /// All of them, by kind and fact, whether or not somebody has ruled on them.
    public List<Suspicion> all() {
        return all;
    }

    /// Those that wait for a ruling on at least one of their facts.
    public List<Suspicion> open() {
        return all.stream()
                .filter(suspicion -> suspicion.facts().stream()
                        .flatMap(id -> contents.of(Fact.class).find(id).stream())
                        .anyMatch(fact -> fact.ruling() == null && fact.quality() != Quality.DOUBTFUL))
                .toList();
    }

    /// What is suspicious about one fact.
    public List<Suspicion> about(Fact fact) {
        return List.copyOf(byFact.getOrDefault(fact.id(), List.of()));
    }

    /// Whether a fact is left out of comparisons, conflicts and scores: it is suspicious and nobody has ruled on it, or
    /// the suspicion was confirmed.
    public boolean isSuspect(Fact fact) {
        return fact.ruling() == null ? byFact.containsKey(fact.id()) : fact.ruling() == Ruling.CONFIRMED;
    }
}
