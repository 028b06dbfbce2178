package dev.assay.web.shell;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Serves assets under their current names only: an old name must not be cached with new content.
@Path("/assets/{name: [a-z-]+-[0-9a-f]{12}[.][a-z]+}")
public class AssetFiles {

    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    @GET
    public RestResponse<String> get(@RestPath String name) {
        Assets.Asset asset = assets.named(name).orElseThrow(NotFoundException::new);
        return ResponseBuilder.ok(asset.content())
                .header("Content-Type", asset.type())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
