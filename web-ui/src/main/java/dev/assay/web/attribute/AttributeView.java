package dev.assay.web.attribute;

import dev.assay.web.client.Attribute;
import dev.assay.web.client.AttributeSheet;
import dev.assay.web.client.Disagreement;
import dev.assay.web.client.Technology;
import dev.assay.web.fact.FactView;
import dev.assay.web.fact.IntervalChart;
import dev.assay.web.fact.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One attribute across technologies, as its page shows it.
record AttributeView(Attribute attribute, int revision, List<Row> rows, Optional<IntervalChart> chart) {

    /// One technology: its most telling fact, and where the others are.
    record Row(Technology technology, FactView fact, int more, String href, Optional<Disagreement> disagreement) {}

    static AttributeView of(AttributeSheet sheet) {
        var sources = new Sources(sheet.sources());
        Attribute attribute = sheet.attribute();
        Map<String, List<FactView>> facts = new LinkedHashMap<>();
        List<Row> rows = sheet.technologies().stream()
                .filter(row -> !row.facts().isEmpty())
                .map(row -> {
                    List<FactView> views = row.facts().stream()
                            .map(fact -> FactView.of(fact, sources))
                            .toList();
                    facts.put(row.technology().name(), views);
                    return new Row(
                            row.technology(),
                            views.getFirst(),
                            views.size() - 1,
                            FactView.address(row.technology().slug(), attribute.id()),
                            row.disagreements().stream().findFirst());
                })
                .toList();
        return new AttributeView(
                attribute,
                sheet.revision(),
                rows,
                IntervalChart.of(attribute.name() + " by technology and source", attribute.unit(), facts));
    }
}
