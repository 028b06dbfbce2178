package dev.assay.web.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What recommender-service works out anew for a recommendation: it takes longer than other answers, so
/// nothing is tried a second time.
@RegisterRestClient(configKey = "analysis")
@RegisterProvider(ServiceFailures.class)
@RegisterProvider(Visitor.class)
@Path("/api/v1/recommendations/{id}")
@Produces(MediaType.APPLICATION_JSON)
interface AnalysisClient {

    @GET
    @Path("/sensitivity")
    Sensitivity sensitivity(@RestPath UUID id);

    @GET
    @Path("/today")
    Today today(@RestPath UUID id);

    @GET
    @Path("/replay")
    RestResponse<String> replay(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String tag);
}
