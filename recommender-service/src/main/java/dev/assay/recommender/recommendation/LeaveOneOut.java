package dev.assay.recommender.recommendation;

import dev.assay.recommender.recommendation.Recommendation.Sentence;
import dev.assay.recommender.recommendation.Sensitivity.Hinge;
import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.scoring.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a conclusion hangs on, found by drawing it again without each fact, and without each source.
///
/// A sentence rests on the facts in its words, and on every fact without which it wouldn't be said: which option is
/// first or comes closest, and so which two are compared, can hang on a fact about a third.
final class LeaveOneOut {

    /// Of the sources that don't change the verdict, so many that move it most are told.
    private static final int MOVING_MOST = 5;

    private final Conclusion conclusion;
    private final Verdict verdict;
    private final List<Sentence> sentences;
    private final Map<String, Set<String>> neededFor = new HashMap<>();
    private final List<Hinge> facts = new ArrayList<>();
    private final List<Hinge> sources;

    LeaveOneOut(Conclusion conclusion) {
        this.conclusion = conclusion;
        this.verdict = conclusion.verdict();
        this.sentences = conclusion.sentences();
        Map<String, List<String>> bySource = new TreeMap<>();
        for (String id : conclusion.facts().toList()) {
            bySource.computeIfAbsent(fact(id).source(), _ -> new ArrayList<>()).add(id);
            leaveOut(id);
        }
        List<Hinge> each = new ArrayList<>();
        bySource.forEach((source, its) -> each.add(
                hinge(source, its, conclusion.without(fact -> fact.source().equals(source)))));
        this.sources = telling(each);
    }

    /// What is said, each sentence with all that it rests on.
    List<Sentence> sentences() {
        FactIndex index = conclusion.whole().field().index();
        return sentences.stream()
                .map(sentence -> {
                    Set<String> needed = new TreeSet<>(neededFor.getOrDefault(sentence.text(), Set.of()));
                    needed.addAll(sentence.facts());
                    return new Sentence(
                            sentence.text(), List.copyOf(needed), index.sources(index.of(needed)), sentence.rules());
                })
                .toList();
    }

    /// The facts each of which alone makes the verdict what it is.
    List<Hinge> facts() {
        return List.copyOf(facts);
    }

    /// The sources without which the verdict would be another, then those that move it most.
    List<Hinge> sources() {
        return sources;
    }

    private void leaveOut(String id) {
        Conclusion without = conclusion.without(fact -> fact.id().equals(id));
        Set<String> said = new HashSet<>();
        without.sentences().forEach(sentence -> said.add(sentence.text()));
        for (Sentence sentence : sentences) {
            if (!said.contains(sentence.text())) {
                neededFor.computeIfAbsent(sentence.text(), _ -> new HashSet<>()).add(id);
            }
        }
        Hinge hinge = hinge(id, List.of(id), without);
        if (hinge.changes()) {
            facts.add(hinge);
        }
    }

    private Fact fact(String id) {
        return conclusion.whole().field().fact(id);
    }

    private Hinge hinge(String id, List<String> its, Conclusion without) {
        Verdict other = without.verdict();
        List<String> winners = Conclusion.winners(other);
        boolean changes = !Outcomes.type(other).equals(Outcomes.type(verdict))
                || !Set.copyOf(winners).equals(Set.copyOf(Conclusion.winners(verdict)));
        return new Hinge(
                id,
                changes,
                changes ? Outcomes.type(other) : null,
                changes ? winners : null,
                lead(without).orElse(null),
                its);
    }

    /// The share of the readings in which the first of today's ranking is above the one that comes closest today.
    private Optional<Double> lead(Conclusion changed) {
        Ranking ranking = conclusion.whole().ranking();
        if (!ranking.isContest()) {
            return Optional.empty();
        }
        String first = ranking.leaders().getFirst();
        return Optional.of(changed.whole().ranking().wins(first, Conclusion.closest(ranking, first)));
    }

    private List<Hinge> telling(List<Hinge> each) {
        double today = lead(conclusion).orElse(0.0);
        Comparator<Hinge> byMove =
                Comparator.comparingDouble((Hinge hinge) -> hinge.lead() == null ? 0 : -Math.abs(hinge.lead() - today));
        List<Hinge> ordered =
                each.stream().sorted(byMove.thenComparing(Hinge::id)).toList();
        return Stream.concat(
                        ordered.stream().filter(Hinge::changes),
                        ordered.stream().filter(Predicate.not(Hinge::changes)).limit(MOVING_MOST))
                .toList();
    }
}
