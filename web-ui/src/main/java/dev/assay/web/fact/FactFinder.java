package dev.assay.web.fact;

import dev.assay.web.client.Catalog;
import dev.assay.web.client.Fact;
import dev.assay.web.shell.Slugs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Leads to a fact those who know only its id.
@Path("/facts/{id}")
@RunOnVirtualThread
public class FactFinder {

    private final Catalog catalog;

    FactFinder(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    public RestResponse<Void> find(@RestPath String id) {
        Fact fact = catalog.fact(Slugs.checked(id));
        return RestResponse.seeOther(
                URI.create(FactView.address(fact.technology(), fact.attribute()) + "#" + fact.id()));
    }
}
