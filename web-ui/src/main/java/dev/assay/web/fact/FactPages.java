package dev.assay.web.fact;

import dev.assay.web.client.Attribute;
import dev.assay.web.client.Catalog;
import dev.assay.web.client.Correction;
import dev.assay.web.client.Disagreement;
import dev.assay.web.client.Fact;
import dev.assay.web.client.Refused;
import dev.assay.web.client.Technology;
import dev.assay.web.client.TechnologyFacts;
import dev.assay.web.shell.Slugs;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Every fact of one technology on one attribute, for people, who can say that one is wrong.
@Path("/technologies/{slug}/facts/{attribute}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FactPages {

    @CheckedTemplate(basePath = "fact", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FactsPage(
            Technology technology,
            Attribute attribute,
            List<FactView> facts,
            List<FactView> deprecated,
            List<FactView> variants,
            List<Disagreement> disagreements,
            Optional<IntervalChart> chart,
            String historyOf,
            List<FactStep> history,
            int revision,
            CorrectionForm form,
            boolean thanks)
            implements TemplateInstance {}

    private final Catalog catalog;

    FactPages(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    public TemplateInstance show(
            @RestPath String slug,
            @RestPath String attribute,
            @RestQuery("wrong") @DefaultValue("") String wrong,
            @RestQuery("history") @DefaultValue("") String history,
            @RestQuery @Nullable String sent) {
        return page(slug, attribute, CorrectionForm.about(wrong), history, sent != null);
    }

    /// Takes what a reader says is wrong; a refused form comes back with what was typed.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> correct(
            @RestPath String slug,
            @RestPath String attribute,
            @RestForm("fact") @DefaultValue("") String fact,
            @RestForm("text") @DefaultValue("") String text,
            @RestForm("source") @DefaultValue("") String source) {
        CorrectionForm form = CorrectionForm.checked(fact, text, source);
        if (form.isComplete()) {
            try {
                catalog.suggest(new Correction(
                        Slugs.checked(slug), fact.isEmpty() ? null : fact, text.strip(), source.strip()));
                return RestResponse.seeOther(
                        URI.create(FactView.address(slug, Slugs.checked(attribute)) + "?sent=1#correct"));
            } catch (Refused refused) {
                form = form.refused(refused);
            }
        }
        return RestResponse.ResponseBuilder.<TemplateInstance>create(form.status())
                .entity(page(slug, attribute, form, "", false))
                .build();
    }

    private TemplateInstance page(
            String slug, String attribute, CorrectionForm form, String historyOf, boolean thanks) {
        Technology technology = catalog.technology(Slugs.checked(slug));
        TechnologyFacts found = catalog.facts(slug, Slugs.checked(attribute));
        var sources = new Sources(found.sources());
        List<FactView> facts = views(found, sources, fact -> fact.variant() == null);
        Attribute about = attribute(found, attribute);
        return new FactsPage(
                technology,
                about,
                facts.stream().filter(fact -> !fact.deprecated()).toList(),
                facts.stream().filter(FactView::deprecated).toList(),
                views(found, sources, fact -> fact.variant() != null),
                found.disagreements(),
                IntervalChart.of(
                        about.name() + " of " + technology.name() + ", by source",
                        about.unit(),
                        Map.of(technology.name(), facts)),
                historyOf,
                found.items().stream().anyMatch(fact -> fact.id().equals(historyOf))
                        ? catalog.history(historyOf).items().stream()
                                .map(FactStep::of)
                                .toList()
                        : List.of(),
                found.revision(),
                form,
                thanks);
    }

    private static List<FactView> views(TechnologyFacts found, Sources sources, Predicate<Fact> shown) {
        return found.items().stream()
                .filter(shown)
                .map(fact -> FactView.of(fact, sources))
                .toList();
    }

    private Attribute attribute(TechnologyFacts found, String id) {
        return found.attributes().stream()
                .filter(attribute -> attribute.id().equals(id))
                .findFirst()
                .orElseGet(() -> catalog.attribute(id));
    }
}
