package dev.assay.web.share;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.web.client.Catalog;
import dev.assay.web.client.NotThere;
import dev.assay.web.client.Technology;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// The pictures that other sites show beside a link to these pages: one for each comparison, and one for the rest.
@Path("/share")
@RunOnVirtualThread
public class SharePictures {

    private static final int MOST_TECHNOLOGIES = 5;
    private static final int KEPT = 100;

    private final Catalog catalog;
    private final Cache<List<String>, byte[]> drawn =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    SharePictures(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @Path("/assay.png")
    @Produces("image/png")
    public RestResponse<byte[]> any() {
        return picture(List.of("Which backend framework?", "Compared on sourced facts"));
    }

    @GET
    @Path("/{technologies}.png")
    @Produces("image/png")
    public RestResponse<byte[]> comparison(@RestPath String technologies) {
        List<String> slugs = List.of(technologies.split("-vs-", -1));
        if (slugs.size() < 2 || slugs.size() > MOST_TECHNOLOGIES) {
            throw new NotThere("Not a comparison");
        }
        List<Technology> known = catalog.technologies().stream()
                .filter(technology -> slugs.contains(technology.slug()))
                .toList();
        if (known.size() != slugs.size()) {
            throw new NotThere("Not a comparison of known technologies");
        }
        int facts = known.stream().mapToInt(Technology::factCount).sum();
        return picture(List.of(
                String.join(" and ", known.stream().map(Technology::name).toList()),
                "Compared on %,d sourced facts".formatted(facts)));
    }

    private RestResponse<byte[]> picture(List<String> words) {
        byte[] png =
                Objects.requireNonNull(drawn.get(words, lines -> SharePicture.of(lines.getFirst(), lines.getLast())));
        return RestResponse.ResponseBuilder.ok(png)
                .header("Cache-Control", "public, max-age=86400")
                // The one kind of answer that is made to be shown elsewhere.
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }
}
