package dev.assay.web.methodology;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// How a verdict comes about, for people.
@Path("/methodology")
@Produces(MediaType.TEXT_HTML)
public class MethodologyPages {

    @CheckedTemplate(basePath = "methodology", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MethodologyPage() implements TemplateInstance {}

    @GET
    public TemplateInstance show() {
        return new MethodologyPage();
    }
}
