package dev.assay.recommender.criterion;

import dev.assay.recommender.criterion.FedCell.Part;
import dev.assay.recommender.criterion.UsableFacts.Span;
import dev.assay.recommender.questionnaire.Profile.Connections;
import dev.assay.recommender.replica.ClosedCatalog;
import dev.assay.recommender.replica.Fact;
import dev.assay.recommender.replica.Technology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Measurements as ratios to the reference technology in the same run. Several runs of one source span an
/// interval; several sources form a mixture.
final class RunRatios {

    private final UsableFacts facts;
    private final ClosedCatalog catalog;
    private final Connections connections;
    private final Feed.RunRatio feed;

    RunRatios(UsableFacts facts, ClosedCatalog catalog, Connections connections, Feed.RunRatio feed) {
        this.facts = facts;
        this.catalog = catalog;
        this.connections = connections;
        this.feed = feed;
    }

    FedCell cell(Technology technology) {
        Technology reference = catalog.technologies().get(feed.reference());
        if (reference == null) {
            return FedCell.UNKNOWN;
        }
        SortedMap<String, List<Fact>> ofReference = runs(reference, this::applies);
        SortedMap<String, List<Fact>> own = runs(technology, this::applies);
        SortedMap<String, List<Run>> bySource = new TreeMap<>();
        own.forEach((run, said) -> {
            List<Fact> against = ofReference.get(run);
            if (against != null) {
                bySource.computeIfAbsent(said.getFirst().source(), _ -> new ArrayList<>())
                        .add(new Run(said, against));
            }
        });
        List<Part> parts = new ArrayList<>();
        bySource.forEach((source, runs) -> parts.add(measured(technology, source, runs)));
        if (parts.isEmpty() && !ofReference.isEmpty()) {
            parts.addAll(withoutRun(technology, ofReference));
        }
        return new FedCell(parts);
    }

    /// Two technologies in each run that has both, at whatever connections, those first that apply.
    List<SideBySide> sideBySide(Technology one, Technology other) {
        SortedMap<String, List<Fact>> ofOther = runs(other, _ -> true);
        List<SideBySide> together = new ArrayList<>();
        runs(one, _ -> true).forEach((run, said) -> {
            List<Fact> against = ofOther.get(run);
            if (against != null) {
                Fact first = said.getFirst();
                together.add(new SideBySide(
                        first.source(),
                        first.conditions().get("connections") instanceof Number stated
                                ? Integer.valueOf(stated.intValue())
                                : null,
                        span(said).middle() / span(against).middle(),
                        applies(first),
                        ids(List.of(said, against))));
            }
        });
        together.sort(Comparator.comparing(SideBySide::applies)
                .reversed()
                .thenComparing(SideBySide::source, Comparator.reverseOrder())
                .thenComparing(SideBySide::connections, Comparator.nullsLast(Comparator.naturalOrder())));
        return together;
    }

    private record Run(List<Fact> said, List<Fact> against) {}

    private Part measured(Technology technology, String source, List<Run> runs) {
        List<Span> ratios = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        double weight = 0;
        for (Run run : runs) {
            run.said().forEach(fact -> ids.add(fact.id()));
            if (technology.slug().equals(feed.reference())) {
                ratios.add(new Span(1, null, 1));
            } else {
                run.against().forEach(fact -> ids.add(fact.id()));
                ratios.add(ratio(span(run.said()), span(run.against())).widenedBy(feed.noise()));
            }
            weight += facts.weight(technology, run.said());
        }
        Span hull = Span.hull(ratios);
        return new Part(ids, source, weight / runs.size(), hull.low(), hull.typical(), hull.high());
    }

    /// Where no run has the technology, figures that stand alone: against all runs of the reference, which widens
    /// them by as much as those differ.
    private List<Part> withoutRun(Technology technology, SortedMap<String, List<Fact>> ofReference) {
        Span reference = Span.hull(ofReference.values().stream().map(this::span).toList());
        List<String> against = ids(ofReference.values());
        List<Part> parts = new ArrayList<>();
        facts.bySource(technology, feed.attribute()).forEach((source, all) -> {
            List<Fact> said = all.stream().filter(this::isFigure).toList();
            if (!said.isEmpty()) {
                Span own = span(said);
                parts.add(new Part(
                        Stream.concat(said.stream().map(Fact::id), against.stream())
                                .toList(),
                        source,
                        facts.weight(technology, said) * feed.withoutRun(),
                        own.low() / reference.high(),
                        null,
                        own.high() / reference.low()));
            }
        });
        return parts;
    }

    private static List<String> ids(Collection<List<Fact>> runs) {
        return runs.stream().flatMap(List::stream).map(Fact::id).toList();
    }

    private static Span ratio(Span own, Span reference) {
        Double middle = own.typical() == null || reference.typical() == null
                ? null
                : Double.valueOf(own.typical() / reference.typical());
        return new Span(own.low() / reference.high(), middle, own.high() / reference.low());
    }

    private Span span(List<Fact> said) {
        return Span.hull(said.stream()
                .map(fact -> Objects.requireNonNull(facts.span(fact, Double.MAX_VALUE)))
                .toList());
    }

    /// The figures measured by their source, by run: one source, and equal conditions as far as they make a run.
    private SortedMap<String, List<Fact>> runs(Technology technology, Predicate<Fact> which) {
        SortedMap<String, List<Fact>> runs = new TreeMap<>();
        for (Fact fact : facts.of(technology, feed.attribute())) {
            if (isFigure(fact) && fact.quality().equals("measured") && which.test(fact)) {
                runs.computeIfAbsent(run(fact), _ -> new ArrayList<>()).add(fact);
            }
        }
        return runs;
    }

    private boolean isFigure(Fact fact) {
        Span span = facts.span(fact, Double.MAX_VALUE);
        return span != null && span.low() > 0 && span.high() < Double.MAX_VALUE;
    }

    private boolean applies(Fact fact) {
        return !feed.atConnections()
                || (fact.conditions().get("connections") instanceof Number stated
                        && connections.from() <= stated.intValue()
                        && stated.intValue() <= connections.to());
    }

    private String run(Fact fact) {
        StringBuilder run = new StringBuilder(fact.source());
        Map<String, Object> conditions = fact.conditions();
        for (String condition : feed.sameRun()) {
            run.append('|').append(conditions.getOrDefault(condition, ""));
        }
        return run.toString();
    }
}
