package dev.assay.web.source;

import dev.assay.web.client.Attribute;
import dev.assay.web.client.Fact;
import dev.assay.web.client.Source;
import dev.assay.web.client.SourceSheet;
import dev.assay.web.client.TradeOff;
import dev.assay.web.fact.FactView;
import dev.assay.web.fact.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One source and what rests on it, as its page shows it.
record SourceView(SourceSheet sheet, List<Group> groups, Map<String, String> names) {

    /// Its facts on one technology.
    record Group(String slug, String name, List<Row> rows) {}

    /// What it says of one attribute: one figure for each condition.
    record Row(String attribute, String name, String href, String figures, int facts) {}

    static SourceView of(SourceSheet sheet, Map<String, String> names) {
        Map<String, Attribute> attributes =
                sheet.attributes().stream().collect(Collectors.toMap(Attribute::id, Function.identity()));
        var sources = new Sources(List.of(sheet.source()));
        Map<String, Map<String, List<Fact>>> facts = sheet.facts().stream()
                .collect(Collectors.groupingBy(
                        Fact::technology,
                        TreeMap::new,
                        Collectors.groupingBy(Fact::attribute, TreeMap::new, Collectors.toList())));
        List<Group> groups = new ArrayList<>();
        facts.forEach((technology, byAttribute) -> {
            List<Row> rows = new ArrayList<>();
            byAttribute.forEach((attribute, about) -> rows.add(new Row(
                    attribute,
                    attributes.containsKey(attribute)
                            ? attributes.get(attribute).name()
                            : attribute,
                    FactView.of(about.getFirst(), sources).href(),
                    about.stream()
                            .map(fact -> FactView.of(fact, sources).saying())
                            .distinct()
                            .collect(Collectors.joining("; ")),
                    about.size())));
            groups.add(new Group(technology, names.getOrDefault(technology, technology), rows));
        });
        return new SourceView(sheet, groups, names);
    }

    public Source source() {
        return sheet.source();
    }

    /// What a technology is called.
    public String name(String slug) {
        return names.getOrDefault(slug, slug);
    }

    public List<TradeOff> strengths() {
        return sheet.tradeOffs().stream().filter(TradeOff::isStrength).toList();
    }

    public List<TradeOff> weaknesses() {
        return sheet.tradeOffs().stream().filter(one -> !one.isStrength()).toList();
    }

    /// True if no fact, conclusion, strength, case or answer rests on it.
    public boolean isUnused() {
        return sheet.facts().isEmpty()
                && sheet.sourceVerdicts().isEmpty()
                && sheet.tradeOffs().isEmpty()
                && sheet.caseStudies().isEmpty()
                && sheet.questions().isEmpty();
    }
}
