package dev.assay.catalog.sheet;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.casestudy.CaseStudy;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.FactIndex;
import dev.assay.catalog.fact.FactOrder;
import dev.assay.catalog.fact.FactView;
import dev.assay.catalog.fact.Interval;
import dev.assay.catalog.fact.Measurements;
import dev.assay.catalog.fact.Quality;
import dev.assay.catalog.fact.Rank;
import dev.assay.catalog.fact.Suspicions;
import dev.assay.catalog.question.Question;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.Entry;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.source.SourceVerdict;
import dev.assay.catalog.technology.FactSheet;
import dev.assay.catalog.tradeoff.TradeOff;
import dev.assay.catalog.usecase.Fit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Everything that rests on one source.
///
/// @param facts      by technology and attribute
/// @param attributes those of the facts
public record SourceSheet(
        int revision,
        Source source,
        List<FactView> facts,
        List<Attribute> attributes,
        Agreement agreement,
        List<SourceVerdict> sourceVerdicts,
        List<TradeOff> tradeOffs,
        List<CaseStudy> caseStudies,
        List<Fit> fits,
        List<Question> questions) {

    /// How the figures of a source stand beside what other sources say of the same attribute, technology and variant,
    /// under whatever conditions: neither agreement nor contradiction is a judgement of the source.
    ///
    /// @param agreed       facts whose value meets that of another source
    /// @param contradicted facts that others speak of, none of which meets
    /// @param alone        facts that no other source speaks of, texts, and what counts nowhere: doubtful,
    ///                     suspicious and deprecated facts
    public record Agreement(int agreed, int contradicted, int alone) {}

    static SourceSheet of(Source source, Catalog catalog) {
        Index index = Index.of(catalog);
        Suspicions suspicions = Suspicions.of(catalog);
        Measurements measurements = Measurements.of(catalog);
        List<Fact> facts = index.of(Fact.class, source).stream()
                .sorted(Comparator.comparing(Fact::technology)
                        .thenComparing(Fact::attribute)
                        .thenComparing(Fact::id, FactOrder.BY_ID))
                .toList();
        return new SourceSheet(
                catalog.revision().number(),
                source,
                facts.stream()
                        .map(fact -> FactView.of(fact, suspicions, measurements))
                        .toList(),
                FactSheet.attributes(facts, catalog.contents()),
                agreement(facts, catalog),
                index.of(SourceVerdict.class, source),
                index.of(TradeOff.class, source),
                index.of(CaseStudy.class, source),
                index.of(Fit.class, source),
                index.of(Question.class, source));
    }

    private static Agreement agreement(List<Fact> facts, Catalog catalog) {
        int agreed = 0;
        int contradicted = 0;
        for (Fact fact : facts) {
            List<Interval> others = others(fact, catalog);
            Optional<Interval> own = meant(fact, catalog);
            if (counts(fact, catalog) && own.isPresent() && !others.isEmpty()) {
                if (others.stream().allMatch(own.get()::isApartFrom)) {
                    contradicted++;
                } else {
                    agreed++;
                }
            }
        }
        return new Agreement(agreed, contradicted, facts.size() - agreed - contradicted);
    }

    private static List<Interval> others(Fact fact, Catalog catalog) {
        return FactIndex.of(catalog).of(fact.technology(), fact.attribute()).stream()
                .filter(other -> !other.source().equals(fact.source())
                        && Objects.equals(other.variant(), fact.variant())
                        && counts(other, catalog))
                .flatMap(other -> meant(other, catalog).stream())
                .toList();
    }

    private static boolean counts(Fact fact, Catalog catalog) {
        return fact.quality() != Quality.DOUBTFUL
                && fact.rank() != Rank.DEPRECATED
                && !Suspicions.of(catalog).isSuspect(fact);
    }

    private static Optional<Interval> meant(Fact fact, Catalog catalog) {
        return Interval.meant(
                fact, catalog.entries(Attribute.class).find(fact.attribute()).orElseThrow());
    }

    /// What rests on each source.
    private static final class Index {

        private final Map<String, Map<Class<?>, List<Entry>>> bySource = new HashMap<>();

        private Index(Contents contents) {
            List.of(Fact.class, SourceVerdict.class, TradeOff.class, CaseStudy.class, Fit.class, Question.class)
                    .forEach(kind -> add(kind, contents));
        }

        static Index of(Catalog catalog) {
            return catalog.derived(Index.class, Index::new);
        }

        <E extends Entry> List<E> of(Class<E> kind, Source source) {
            return bySource.getOrDefault(source.id(), Map.of()).getOrDefault(kind, List.of()).stream()
                    .map(kind::cast)
                    .toList();
        }

        private <E extends Entry> void add(Class<E> kind, Contents contents) {
            for (E entry : contents.of(kind).all()) {
                Cited.ids(entry)
                        .distinct()
                        .forEach(source -> bySource.computeIfAbsent(source, _ -> new HashMap<>())
                                .computeIfAbsent(kind, _ -> new ArrayList<>())
                                .add(entry));
            }
        }
    }
}
