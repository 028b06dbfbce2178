package dev.assay.web.api;

import dev.assay.web.client.NotThere;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// The REST APIs, for people: their OpenAPI descriptions as plain pages, and as they are.
@Path("/api")
public class ApiPages {

    @CheckedTemplate(basePath = "api", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApisPage(List<Description> descriptions) implements TemplateInstance {}

    @CheckedTemplate(basePath = "api", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApiPage(Description description) implements TemplateInstance {}

    private final List<Description> descriptions =
            List.of(Description.read("catalog"), Description.read("recommender"));

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list() {
        return new ApisPage(descriptions);
    }

    @GET
    @Path("/{name}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestPath String name) {
        return new ApiPage(named(name));
    }

    @GET
    @Path("/{name}.yaml")
    @Produces("application/yaml")
    public RestResponse<String> yaml(@RestPath String name) {
        return RestResponse.ok(named(name).yaml());
    }

    private Description named(String name) {
        return descriptions.stream()
                .filter(description -> description.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotThere("No such API"));
    }
}
