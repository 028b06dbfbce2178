package dev.assay.web.conflict;

import dev.assay.web.client.Attribute;
import dev.assay.web.client.Catalog;
import dev.assay.web.client.DisagreementList;
import dev.assay.web.client.Technology;
import dev.assay.web.fact.Figures;
import dev.assay.web.ready.Ready;
import dev.assay.web.shell.Facet;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Where sources contradict each other, the largest contradiction first, for people.
@Path("/conflicts")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ConflictPages {

    private static final int MOST = 60;

    @CheckedTemplate(basePath = "conflict", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ConflictsPage(DisagreementList found, List<Facet> facets) implements TemplateInstance {}

    private final Catalog catalog;

    ConflictPages(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @Ready
    public TemplateInstance list(
            @RestQuery("kind") @DefaultValue("") String chosenKind,
            @RestQuery("technology") @DefaultValue("") String chosenTechnology,
            @RestQuery("category") @DefaultValue("") String chosenCategory) {
        Map<String, String> names =
                catalog.technologies().stream().collect(Collectors.toMap(Technology::slug, Technology::name));
        var kind = Facet.of(
                "kind",
                "Kind",
                "Both",
                chosenKind,
                Stream.of("conflict", "disagreement"),
                word -> word.equals("conflict") ? "Conflicts only" : "Disagreements only");
        var technology = Facet.of(
                "technology",
                "Technology",
                "All technologies",
                chosenTechnology,
                names.keySet().stream(),
                slug -> names.getOrDefault(slug, slug));
        var category = Facet.of(
                "category",
                "Category",
                "All categories",
                chosenCategory,
                catalog.attributes().stream().map(Attribute::category),
                Figures::words);
        return new ConflictsPage(
                catalog.disagreements(known(kind), known(technology), known(category), MOST),
                List.of(kind, technology, category));
    }

    /// What was chosen, as the catalogue takes it: null for nothing, and for what isn't there to choose.
    private static @Nullable String known(Facet facet) {
        return facet.options().stream()
                .map(Facet.Option::value)
                .filter(facet.chosen()::equals)
                .findFirst()
                .orElse(null);
    }
}
