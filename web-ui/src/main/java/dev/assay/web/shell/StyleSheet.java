package dev.assay.web.shell;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Serves the style sheet under its current name only: an old name must not be cached with new content.
@Path("/assets/assay-{digest: [0-9a-f]+}.css")
public class StyleSheet {

    private final Styles styles;

    StyleSheet(Styles styles) {
        this.styles = styles;
    }

    @GET
    @Produces("text/css;charset=UTF-8")
    public RestResponse<String> get(@RestPath String digest) {
        if (!styles.isCurrent(digest)) {
            throw new NotFoundException();
        }
        return ResponseBuilder.ok(styles.content())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
