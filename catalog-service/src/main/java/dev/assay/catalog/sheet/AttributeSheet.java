package dev.assay.catalog.sheet;

import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.fact.Disagreement;
import dev.assay.catalog.fact.Disagreements;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.fact.FactIndex;
import dev.assay.catalog.fact.FactView;
import dev.assay.catalog.fact.Measurements;
import dev.assay.catalog.fact.Suspicions;
import dev.assay.catalog.revision.Catalog;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.technology.Technology;
import dev.assay.catalog.technology.TechnologyView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One attribute across all technologies.
///
/// @param technologies those that any source speaks of, by slug
/// @param sources      those of the facts
public record AttributeSheet(int revision, Attribute attribute, List<Row> technologies, List<Source> sources) {

    /// What sources say of one technology.
    ///
    /// @param facts         the most telling first
    /// @param disagreements where they contradict each other
    @Schema(name = "AttributeOfTechnology")
    public record Row(TechnologyView technology, List<FactView> facts, List<Disagreement> disagreements) {}

    static AttributeSheet of(Attribute attribute, Catalog catalog) {
        FactIndex facts = FactIndex.of(catalog);
        Suspicions suspicions = Suspicions.of(catalog);
        Measurements measurements = Measurements.of(catalog);
        List<Row> rows = catalog.entries(Technology.class).all().stream()
                .filter(technology ->
                        !facts.of(technology.slug(), attribute.id()).isEmpty())
                .map(technology -> {
                    List<Fact> ofTechnology = facts.of(technology.slug(), attribute.id());
                    return new Row(
                            TechnologyView.of(technology, facts),
                            ofTechnology.stream()
                                    .map(fact -> FactView.of(fact, suspicions, measurements))
                                    .toList(),
                            Disagreements.among(ofTechnology, attribute, technology.name(), suspicions));
                })
                .toList();
        return new AttributeSheet(
                catalog.revision().number(),
                attribute,
                rows,
                Cited.by(
                        rows.stream()
                                .map(row ->
                                        row.facts().stream().map(FactView::fact).toList()),
                        catalog));
    }
}
