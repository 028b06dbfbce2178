package dev.assay.web.technology;

import dev.assay.web.client.Attribute;
import dev.assay.web.client.CaseStudy;
import dev.assay.web.client.Disagreement;
import dev.assay.web.client.Fact;
import dev.assay.web.client.Listing;
import dev.assay.web.client.Source;
import dev.assay.web.client.Technology;
import dev.assay.web.client.TechnologyFacts;
import dev.assay.web.client.TradeOff;
import dev.assay.web.fact.CaseFigures;
import dev.assay.web.fact.Claim;
import dev.assay.web.fact.FactView;
import dev.assay.web.fact.Figures;
import dev.assay.web.fact.Sources;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One technology as its page shows it.
record TechnologyView(
        Technology technology,
        int revision,
        int sourceCount,
        List<Category> categories,
        List<Disagreement> disagreements,
        List<Claim> strengths,
        List<Claim> weaknesses,
        List<Case> caseStudies,
        List<Technology> others,
        Sources sources) {

    /// The attributes of one category that have facts.
    record Category(String id, String name, List<Row> rows) {}

    /// One attribute: its most telling fact, and where the others are.
    record Row(
            Attribute attribute,
            @Nullable String unit,
            FactView fact,
            int more,
            String href,
            @Nullable String disagreement) {

        /// How sources contradict each other here, if they do.
        public Optional<String> contradiction() {
            return Optional.ofNullable(disagreement);
        }
    }

    /// A case study with its figures in words.
    record Case(CaseStudy study, List<String> figures, Source source) {}

    /// The order of telling: what was measured before what was claimed, variants and doubtful facts last.
    private static final Comparator<Fact> TELLING = Comparator.comparing((Fact fact) -> fact.variant() != null)
            .thenComparing(fact -> !fact.rank().equals("preferred"))
            .thenComparing(fact -> fact.rank().equals("deprecated"))
            .thenComparingInt(
                    fact -> List.of("measured", "derived", "stated", "doubtful").indexOf(fact.quality()))
            .thenComparing(fact -> fact.asOf() == null ? "" : fact.asOf(), Comparator.reverseOrder())
            .thenComparing(Fact::id);

    static TechnologyView of(
            Technology technology,
            TechnologyFacts facts,
            Listing<TradeOff> tradeOffs,
            List<CaseStudy> caseStudies,
            List<Technology> all) {
        var sources = new Sources(Stream.concat(facts.sources().stream(), tradeOffs.sources().stream())
                .toList());
        return new TechnologyView(
                technology,
                facts.revision(),
                facts.sources().size(),
                categories(technology, facts, sources),
                facts.disagreements(),
                Claim.of(tradeOffs.items(), technology.slug(), true, sources),
                Claim.of(tradeOffs.items(), technology.slug(), false, sources),
                caseStudies.stream()
                        .map(study -> new Case(study, CaseFigures.inWords(study), sources.of(study.source())))
                        .toList(),
                all.stream()
                        .filter(other -> !other.slug().equals(technology.slug()))
                        .toList(),
                sources);
    }

    private static List<Category> categories(Technology technology, TechnologyFacts facts, Sources sources) {
        Map<String, List<Fact>> byAttribute = facts.items().stream()
                .sorted(TELLING)
                .collect(Collectors.groupingBy(Fact::attribute, LinkedHashMap::new, Collectors.toList()));
        Map<String, Disagreement> disagreements = facts.disagreements().stream()
                .collect(Collectors.toMap(Disagreement::attribute, Function.identity(), (first, _) -> first));
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        facts.attributes().stream()
                .sorted(Comparator.comparing(Attribute::category).thenComparing(Attribute::name))
                .forEach(attribute -> {
                    List<Fact> about = byAttribute.getOrDefault(attribute.id(), List.of());
                    if (!about.isEmpty()) {
                        rows.computeIfAbsent(attribute.category(), _ -> new java.util.ArrayList<>())
                                .add(row(technology, attribute, about, disagreements.get(attribute.id()), sources));
                    }
                });
        return rows.entrySet().stream()
                .map(category -> new Category(category.getKey(), Figures.words(category.getKey()), category.getValue()))
                .toList();
    }

    private static Row row(
            Technology technology,
            Attribute attribute,
            List<Fact> facts,
            @Nullable Disagreement disagreement,
            Sources sources) {
        return new Row(
                attribute,
                attribute.unit() == null ? null : Figures.unit(attribute.unit()),
                FactView.of(facts.getFirst(), sources),
                facts.size() - 1,
                FactView.address(technology.slug(), attribute.id()),
                disagreement == null ? null : disagreement.sentence());
    }
}
