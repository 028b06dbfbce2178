package dev.assay.web.comparison;

import dev.assay.web.client.Catalog;
import dev.assay.web.shell.BadAddress;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// One comparison, for people.
@Path("/compare")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ComparisonPages {

    @CheckedTemplate(basePath = "comparison", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ComparisonPage(ComparisonView comparison, FactFilter filter) implements TemplateInstance {}

    private final Catalog catalog;

    ComparisonPages(Catalog catalog) {
        this.catalog = catalog;
    }

    /// Where the forms lead that let people choose two technologies.
    @GET
    public RestResponse<TemplateInstance> choose(@RestQuery("with") List<String> chosen) {
        if (chosen.size() != 2) {
            throw new BadAddress(
                    "Choose exactly two technologies",
                    "You chose " + chosen.size() + ". A comparison has two sides.",
                    "Go back and tick two.");
        }
        return RestResponse.seeOther(
                URI.create(ComparedPair.of(chosen.getFirst(), chosen.getLast()).path()));
    }

    @GET
    @Path("/{pair}")
    public RestResponse<TemplateInstance> show(@RestPath("pair") String given, @RestQuery @Nullable String show) {
        ComparedPair pair = ComparedPair.parse(given);
        FactFilter filter = FactFilter.of(show);
        String path = pair.path();
        if (!path.equals("/compare/" + given)) {
            return RestResponse.ResponseBuilder.<TemplateInstance>create(RestResponse.Status.MOVED_PERMANENTLY)
                    .location(URI.create(filter.isAll() ? path : path + "?show=differences"))
                    .build();
        }
        return RestResponse.ok(new ComparisonPage(
                ComparisonViews.of(pair, catalog.comparison(pair.first(), pair.second()), filter), filter));
    }
}
