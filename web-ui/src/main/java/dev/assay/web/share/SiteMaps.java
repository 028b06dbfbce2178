package dev.assay.web.share;

import dev.assay.web.client.Attribute;
import dev.assay.web.client.CaseStudy;
import dev.assay.web.client.Catalog;
import dev.assay.web.client.CatalogSummary;
import dev.assay.web.client.Source;
import dev.assay.web.client.Technology;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/// Where everything is, for search engines and for language models.
@Path("/")
@RunOnVirtualThread
public class SiteMaps {

    private static final List<String> FIXED = List.of(
            "/",
            "/technologies",
            "/advisor",
            "/use-cases",
            "/attributes",
            "/sources",
            "/case-studies",
            "/conflicts",
            "/changes",
            "/methodology",
            "/api");

    @CheckedTemplate(basePath = "share", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Sitemap(List<String> paths, CatalogSummary catalog) implements TemplateInstance {}

    @CheckedTemplate(basePath = "share", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Robots() implements TemplateInstance {}

    @CheckedTemplate(basePath = "share", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Llms(List<Technology> technologies, CatalogSummary catalog) implements TemplateInstance {}

    private final Catalog catalog;

    SiteMaps(Catalog catalog) {
        this.catalog = catalog;
    }

    /// Every page, and every comparison of two frameworks.
    @GET
    @Path("sitemap.xml")
    @Produces(MediaType.APPLICATION_XML)
    public TemplateInstance sitemap() {
        List<String> technologies =
                catalog.technologies().stream().map(Technology::slug).sorted().toList();
        List<String> frameworks = catalog.technologies().stream()
                .filter(Technology::isFramework)
                .map(Technology::slug)
                .sorted()
                .toList();
        return new Sitemap(
                Stream.of(
                                FIXED.stream(),
                                technologies.stream().map(slug -> "/technologies/" + slug),
                                frameworks.stream()
                                        .flatMap(one -> frameworks.stream()
                                                .filter(other -> one.compareTo(other) < 0)
                                                .map(other -> "/compare/" + one + "-vs-" + other)),
                                catalog.attributes().stream().map(Attribute::id).map(id -> "/attributes/" + id),
                                catalog.caseStudies().stream()
                                        .map(CaseStudy::id)
                                        .map(id -> "/case-studies/" + id),
                                catalog.sources().stream().map(Source::id).map(id -> "/sources/" + id))
                        .flatMap(paths -> paths)
                        .toList(),
                catalog.summary());
    }

    @GET
    @Path("robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public TemplateInstance robots() {
        return new Robots();
    }

    @GET
    @Path("llms.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public TemplateInstance llms() {
        return new Llms(catalog.technologies(), catalog.summary());
    }
}
