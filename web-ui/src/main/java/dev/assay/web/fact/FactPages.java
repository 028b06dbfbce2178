package dev.assay.web.fact;

import dev.assay.web.client.Attribute;
import dev.assay.web.client.Catalog;
import dev.assay.web.client.Disagreement;
import dev.assay.web.client.Technology;
import dev.assay.web.client.TechnologyFacts;
import dev.assay.web.shell.Slugs;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/// Every fact of one technology on one attribute, for people.
@Path("/technologies/{slug}/facts")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FactPages {

    @CheckedTemplate(basePath = "fact", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FactsPage(
            Technology technology,
            Attribute attribute,
            String unit,
            List<FactView> facts,
            List<FactView> variants,
            Optional<Disagreement> disagreement,
            Optional<IntervalChart> chart,
            int revision)
            implements TemplateInstance {}

    private final Catalog catalog;

    FactPages(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @Path("/{attribute}")
    public TemplateInstance show(@RestPath String slug, @RestPath String attribute) {
        Technology technology = catalog.technology(Slugs.checked(slug));
        TechnologyFacts found = catalog.facts(slug, Slugs.checked(attribute));
        var sources = new Sources(found.sources());
        List<FactView> facts = found.items().stream()
                .filter(fact -> fact.attribute().equals(attribute) && fact.variant() == null)
                .map(fact -> FactView.of(fact, sources))
                .toList();
        List<FactView> variants = found.items().stream()
                .filter(fact -> fact.attribute().equals(attribute) && fact.variant() != null)
                .map(fact -> FactView.of(fact, sources))
                .toList();
        Attribute about = attribute(found, attribute);
        return new FactsPage(
                technology,
                about,
                about.unit() == null ? "" : Figures.unit(about.unit()),
                facts,
                variants,
                found.disagreements().stream()
                        .filter(disagreement -> disagreement.attribute().equals(attribute))
                        .findFirst(),
                IntervalChart.of(
                        about.name() + " of " + technology.name() + ", by source",
                        about.unit(),
                        Map.of(technology.name(), facts)),
                found.revision());
    }

    private Attribute attribute(TechnologyFacts found, String id) {
        return found.attributes().stream()
                .filter(attribute -> attribute.id().equals(id))
                .findFirst()
                .orElseGet(() -> catalog.attribute(id));
    }
}
