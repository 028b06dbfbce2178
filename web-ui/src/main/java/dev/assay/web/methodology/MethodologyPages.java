package dev.assay.web.methodology;

import dev.assay.web.client.Recommender;
import dev.assay.web.client.Unavailable;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/// How a verdict comes about, for people.
@Path("/methodology")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class MethodologyPages {

    @CheckedTemplate(basePath = "methodology", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MethodologyPage(@Nullable String methodVersion) implements TemplateInstance {}

    private final Recommender recommender;

    MethodologyPages(Recommender recommender) {
        this.recommender = recommender;
    }

    @GET
    public TemplateInstance show() {
        return new MethodologyPage(methodVersion());
    }

    private @Nullable String methodVersion() {
        try {
            return recommender.useCases().methodVersion();
        } catch (Unavailable down) {
            Log.debugf(down, "The version of the method isn't known right now");
            return null;
        }
    }
}
