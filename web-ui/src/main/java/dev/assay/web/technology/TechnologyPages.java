package dev.assay.web.technology;

import dev.assay.web.change.ChangeLog;
import dev.assay.web.client.Attribute;
import dev.assay.web.client.Catalog;
import dev.assay.web.client.Coverage;
import dev.assay.web.client.Technology;
import dev.assay.web.fact.Figures;
import dev.assay.web.ready.Ready;
import dev.assay.web.sample.ProgramShelf;
import dev.assay.web.sample.Programs;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// All technologies, and each of them, for people.
@Path("/technologies")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class TechnologyPages {

    @CheckedTemplate(basePath = "technology", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TechnologiesPage(List<Listed> technologies, List<Technology> all, List<Facet> facets, Facet category)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "technology", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TechnologyPage(TechnologyView view, Optional<Programs> programs) implements TemplateInstance {}

    @CheckedTemplate(basePath = "technology", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TechnologyFile(TechnologyView view) implements TemplateInstance {}

    /// One technology of the list, and how much is known of what one would expect: of everything, or of the category
    /// that was chosen.
    record Listed(Technology technology, int known, int expected) {

        /// In percent; 0 where nothing is expected.
        public int share() {
            return expected == 0 ? 0 : Math.round(100f * known / expected);
        }

        static Listed of(Technology technology, Coverage.@Nullable OfTechnology coverage, Facet category) {
            List<Coverage.OfCategory> counted = coverage == null
                    ? List.of()
                    : coverage.categories().stream()
                            .filter(one -> category.keeps(one.category()))
                            .toList();
            return new Listed(
                    technology,
                    counted.stream().mapToInt(Coverage.OfCategory::known).sum(),
                    counted.stream().mapToInt(Coverage.OfCategory::expected).sum());
        }

        String newestRelease() {
            return technology.newest().map(Technology.Release::date).orElse("");
        }
    }

    private static final Comparator<Listed> BY_NAME =
            Comparator.comparing(listed -> listed.technology().name(), String.CASE_INSENSITIVE_ORDER);

    /// The orders of the list, by the name in the address.
    private static final Map<String, Comparator<Listed>> ORDERS = Map.of(
            "name",
            BY_NAME,
            "language",
            Comparator.comparing(listed -> listed.technology().language()),
            "known",
            Comparator.comparingInt(Listed::share).reversed(),
            "facts",
            Comparator.comparingInt((Listed listed) -> listed.technology().factCount())
                    .reversed(),
            "released",
            Comparator.comparing(Listed::newestRelease).reversed());

    private static final List<Facet.Option> ORDER_WORDS = List.of(
            new Facet.Option("name", "Name"),
            new Facet.Option("language", "Language"),
            new Facet.Option("known", "Most known first"),
            new Facet.Option("facts", "Most facts first"),
            new Facet.Option("released", "Newest release first"));

    private final Catalog catalog;
    private final ChangeLog changes;
    private final ProgramShelf shelf;

    TechnologyPages(Catalog catalog, ChangeLog changes, ProgramShelf shelf) {
        this.catalog = catalog;
        this.changes = changes;
        this.shelf = shelf;
    }

    @GET
    @Ready
    public TemplateInstance list(
            @RestQuery("language") @DefaultValue("") String chosenLanguage,
            @RestQuery("kind") @DefaultValue("") String chosenKind,
            @RestQuery("category") @DefaultValue("") String chosenCategory,
            @RestQuery("sort") @DefaultValue("name") String sort) {
        List<Technology> all = catalog.technologies();
        List<Attribute> attributes = catalog.attributes();
        var language = Facet.of(
                "language",
                "Language",
                "All languages",
                chosenLanguage,
                all.stream().map(Technology::language),
                UnaryOperator.identity());
        var kind =
                Facet.of("kind", "Kind", "All kinds", chosenKind, all.stream().map(Technology::kind), Figures::words);
        var category = Facet.of(
                "category",
                "Known about",
                "Everything",
                chosenCategory,
                attributes.stream().map(Attribute::category),
                Figures::words);
        String order = ORDERS.containsKey(sort) ? sort : "name";
        Map<String, Coverage.OfTechnology> coverage = catalog.coverage().technologies().stream()
                .collect(Collectors.toMap(Coverage.OfTechnology::technology, Function.identity()));
        List<Listed> shown = all.stream()
                .filter(technology -> language.keeps(technology.language()) && kind.keeps(technology.kind()))
                .map(technology -> Listed.of(technology, coverage.get(technology.slug()), category))
                .filter(listed -> category.chosen().isEmpty() || listed.known() > 0)
                .sorted(Objects.requireNonNull(ORDERS.get(order)).thenComparing(BY_NAME))
                .toList();
        return new TechnologiesPage(
                shown,
                all,
                List.of(language, kind, category, new Facet("sort", "Order", "", order, ORDER_WORDS)),
                category);
    }

    @GET
    @Path("/{slug}")
    @Ready
    public TemplateInstance show(@RestPath String slug) {
        TechnologyView view = view(slug);
        return new TechnologyPage(view, shelf.of(view.technology()));
    }

    /// The same as Markdown.
    @GET
    @Path("/{slug}.md")
    @Produces("text/markdown")
    @Ready
    public TemplateInstance file(@RestPath String slug) {
        return new TechnologyFile(view(slug));
    }

    private TechnologyView view(String slug) {
        Map<String, String> names =
                catalog.technologies().stream().collect(Collectors.toMap(Technology::slug, Technology::name));
        return TechnologyView.of(
                catalog.technologySheet(Slugs.checked(slug)),
                changes.newest(),
                known -> names.getOrDefault(known, Figures.words(known)));
    }
}
