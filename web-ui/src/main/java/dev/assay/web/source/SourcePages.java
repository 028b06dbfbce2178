package dev.assay.web.source;

import dev.assay.web.client.Catalog;
import dev.assay.web.client.Source;
import dev.assay.web.shell.Slugs;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

/// One source, for people: what it is and where to read it.
@Path("/sources")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SourcePages {

    @CheckedTemplate(basePath = "source", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SourcePage(Source source) implements TemplateInstance {}

    private final Catalog catalog;

    SourcePages(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @Path("/{id}")
    public TemplateInstance show(@RestPath String id) {
        return new SourcePage(catalog.source(Slugs.checked(id)));
    }
}
