package dev.assay.web.home;

import dev.assay.web.client.Catalog;
import dev.assay.web.client.CatalogSummary;
import dev.assay.web.client.Technology;
import dev.assay.web.client.Unavailable;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The first page, for people. Without the catalogue it still leads on, and says what is missing.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class HomePages {

    /// Pairs that people ask about, shown where the catalogue has both. Each in alphabetical order.
    private static final List<List<String>> WELL_KNOWN = List.of(
            List.of("express", "flask"),
            List.of("django", "fastapi"),
            List.of("express", "fastify"),
            List.of("fastapi", "flask"),
            List.of("quarkus", "spring-boot"),
            List.of("express", "nestjs"));

    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HomePage(Optional<CatalogSummary> catalog, List<Technology> technologies, List<Suggestion> suggestions)
            implements TemplateInstance {}

    /// A comparison to start from.
    record Suggestion(Technology first, Technology second) {

        public String path() {
            return "/compare/" + first.slug() + "-vs-" + second.slug();
        }
    }

    private final Catalog catalog;

    HomePages(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    public TemplateInstance show() {
        try {
            List<Technology> technologies = catalog.technologies();
            return new HomePage(Optional.of(catalog.summary()), technologies, suggestions(technologies));
        } catch (Unavailable down) {
            Log.warnf(down, "The first page goes without figures");
            return new HomePage(Optional.empty(), List.of(), List.of());
        }
    }

    private static List<Suggestion> suggestions(List<Technology> technologies) {
        Map<String, Technology> known =
                technologies.stream().collect(Collectors.toMap(Technology::slug, Function.identity()));
        return WELL_KNOWN.stream()
                .filter(pair -> known.keySet().containsAll(pair))
                .map(pair -> new Suggestion(
                        Objects.requireNonNull(known.get(pair.getFirst())),
                        Objects.requireNonNull(known.get(pair.getLast()))))
                .toList();
    }
}
