package dev.assay.web.technology;

import dev.assay.web.client.Catalog;
import dev.assay.web.client.Technology;
import dev.assay.web.shell.Slugs;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// All technologies, and each of them, for people.
@Path("/technologies")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class TechnologyPages {

    @CheckedTemplate(basePath = "technology", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TechnologiesPage(List<Technology> technologies, int all, Facet language, Facet kind)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "technology", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TechnologyPage(TechnologyView view) implements TemplateInstance {}

    /// A choice that narrows the list: what can be chosen, and what was (empty for everything).
    record Facet(String chosen, List<String> values) {

        static Facet of(List<Technology> technologies, Function<Technology, String> by, String chosen) {
            return new Facet(
                    chosen, technologies.stream().map(by).distinct().sorted().toList());
        }

        boolean keeps(String value) {
            return chosen.isEmpty() || chosen.equals(value);
        }
    }

    private final Catalog catalog;

    TechnologyPages(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    public TemplateInstance list(
            @RestQuery("language") @DefaultValue("") String language,
            @RestQuery("kind") @DefaultValue("") String kind) {
        List<Technology> all = catalog.technologies();
        Facet languages = Facet.of(all, Technology::language, language);
        Facet kinds = Facet.of(all, Technology::kind, kind);
        List<Technology> shown = all.stream()
                .filter(technology -> languages.keeps(technology.language()) && kinds.keeps(technology.kind()))
                .toList();
        return new TechnologiesPage(shown, all.size(), languages, kinds);
    }

    @GET
    @Path("/{slug}")
    public TemplateInstance show(@RestPath String slug) {
        Technology technology = catalog.technology(Slugs.checked(slug));
        return new TechnologyPage(TechnologyView.of(
                technology,
                catalog.facts(slug),
                catalog.tradeOffs(slug),
                catalog.caseStudies(slug),
                catalog.technologies()));
    }
}
