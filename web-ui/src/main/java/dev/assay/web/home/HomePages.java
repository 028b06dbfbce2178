package dev.assay.web.home;

import dev.assay.web.change.ChangeLog;
import dev.assay.web.change.ChangeView;
import dev.assay.web.client.Catalog;
import dev.assay.web.client.CatalogSummary;
import dev.assay.web.client.Coverage;
import dev.assay.web.client.NotThere;
import dev.assay.web.client.RelatedComparison;
import dev.assay.web.client.Technology;
import dev.assay.web.client.Unavailable;
import dev.assay.web.ready.Ready;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

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

    /// How many technologies of the newest changes lead to a comparison.
    private static final int MOST_CHANGED = 3;

    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HomePage(
            Optional<CatalogSummary> catalog,
            List<Technology> technologies,
            List<RelatedComparison> popular,
            List<RelatedComparison> changed,
            Optional<Coverage> coverage)
            implements TemplateInstance {}

    private final Catalog catalog;
    private final ChangeLog changes;

    HomePages(Catalog catalog, ChangeLog changes) {
        this.catalog = catalog;
        this.changes = changes;
    }

    @GET
    @Ready
    public RestResponse<TemplateInstance> show() {
        try {
            List<Technology> technologies = catalog.technologies();
            return RestResponse.ok(new HomePage(
                    Optional.of(catalog.summary()),
                    technologies,
                    popular(technologies),
                    changed(),
                    Optional.of(catalog.coverage())));
        } catch (Unavailable down) {
            Log.warnf(down, "The first page goes without figures");
            return ResponseBuilder.<TemplateInstance>ok(
                            new HomePage(Optional.empty(), List.of(), List.of(), List.of(), Optional.empty()))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
    }

    /// The first comparison that the catalogue relates to each technology of which facts changed last.
    private List<RelatedComparison> changed() {
        return changes.newest().stream()
                .flatMap(published -> published.changes().stream())
                .map(ChangeView::technology)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_CHANGED)
                .flatMap(slug -> related(slug).stream().limit(1))
                .distinct()
                .toList();
    }

    private List<RelatedComparison> related(String slug) {
        try {
            return catalog.technologySheet(slug).related();
        } catch (NotThere withdrawn) {
            return List.of();
        }
    }

    private static List<RelatedComparison> popular(List<Technology> technologies) {
        Map<String, String> names = technologies.stream().collect(Collectors.toMap(Technology::slug, Technology::name));
        return WELL_KNOWN.stream()
                .filter(pair -> names.keySet().containsAll(pair))
                .map(pair -> new RelatedComparison(
                        String.join("-vs-", pair),
                        pair.stream()
                                .map(slug -> names.getOrDefault(slug, slug))
                                .toList()))
                .toList();
    }
}
