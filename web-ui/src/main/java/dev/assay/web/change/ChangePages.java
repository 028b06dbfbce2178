package dev.assay.web.change;

import dev.assay.web.client.Catalog;
import dev.assay.web.client.NotThere;
import dev.assay.web.client.Recommender;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/// What changed in the catalogue, for people and for feed readers.
@RunOnVirtualThread
@Path("/")
public class ChangePages {

    @CheckedTemplate(basePath = "change", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChangesPage(List<Published> revisions, MovedVerdicts verdicts) implements TemplateInstance {}

    @CheckedTemplate(basePath = "change", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RevisionPage(Published published, MovedVerdicts verdicts) implements TemplateInstance {}

    @CheckedTemplate(basePath = "change", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChangesFeed(List<Published> revisions, MovedVerdicts verdicts) implements TemplateInstance {}

    private final ChangeLog log;
    private final Catalog catalog;
    private final Recommender recommender;

    ChangePages(ChangeLog log, Catalog catalog, Recommender recommender) {
        this.log = log;
        this.catalog = catalog;
        this.recommender = recommender;
    }

    @GET
    @Path("changes")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list() {
        return new ChangesPage(log.newest(), verdicts());
    }

    @GET
    @Path("changes/{number}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestPath String number) {
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw new NotThere("Not the number of a revision");
        }
        return new RevisionPage(log.revision(Integer.parseInt(number)), verdicts());
    }

    @GET
    @Path("changes.atom")
    @Produces(MediaType.APPLICATION_ATOM_XML)
    public TemplateInstance feed() {
        return new ChangesFeed(log.newest(), verdicts());
    }

    private MovedVerdicts verdicts() {
        return MovedVerdicts.of(recommender, Names.of(catalog));
    }
}
