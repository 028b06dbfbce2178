package dev.assay.web.source;

import dev.assay.web.client.Catalog;
import dev.assay.web.client.Source;
import dev.assay.web.client.Technology;
import dev.assay.web.fact.Figures;
import dev.assay.web.ready.Ready;
import dev.assay.web.shell.Facet;
import dev.assay.web.shell.Slugs;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// All sources, and each with what rests on it, for people.
@Path("/sources")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SourcePages {

    @CheckedTemplate(basePath = "source", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SourcesPage(List<Source> sources, int all, Facet kind, Facet order) implements TemplateInstance {}

    @CheckedTemplate(basePath = "source", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SourcePage(SourceView view) implements TemplateInstance {}

    private static final Comparator<Source> BY_TITLE =
            Comparator.comparing(Source::title, String.CASE_INSENSITIVE_ORDER);

    /// The orders of the list, by the name in the address.
    private static final Map<String, Comparator<Source>> ORDERS = Map.of(
            "title",
            BY_TITLE,
            "publisher",
            Comparator.comparing(Source::publisher, String.CASE_INSENSITIVE_ORDER),
            "newest",
            Comparator.comparing(
                    (Source source) -> source.published() == null ? "" : source.published(),
                    Comparator.reverseOrder()));

    private static final List<Facet.Option> ORDER_WORDS = List.of(
            new Facet.Option("title", "Title"),
            new Facet.Option("publisher", "Publisher"),
            new Facet.Option("newest", "Newest first"));

    private final Catalog catalog;

    SourcePages(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @Ready
    public TemplateInstance list(
            @RestQuery("kind") @DefaultValue("") String chosen, @RestQuery("sort") @DefaultValue("title") String sort) {
        List<Source> all = catalog.sources();
        var kind = Facet.of("kind", "Kind", "All kinds", chosen, all.stream().map(Source::kind), Figures::words);
        Comparator<Source> order = ORDERS.getOrDefault(sort, BY_TITLE);
        return new SourcesPage(
                all.stream()
                        .filter(source -> kind.keeps(source.kind()))
                        .sorted(order.thenComparing(BY_TITLE))
                        .toList(),
                all.size(),
                kind,
                new Facet("sort", "Order", "", sort, ORDER_WORDS));
    }

    @GET
    @Path("/{id}")
    @Ready
    public TemplateInstance show(@RestPath String id) {
        return new SourcePage(SourceView.of(
                catalog.sourceSheet(Slugs.checked(id)),
                catalog.technologies().stream().collect(Collectors.toMap(Technology::slug, Technology::name))));
    }
}
