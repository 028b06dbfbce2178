package dev.assay.web.client;

import io.quarkus.rest.client.reactive.ClientQueryParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// catalog-service over HTTP. Every call is a read, so it may be tried a second time.
///
/// With the tag of an earlier answer, the answer is 304 without a body where that one still holds.
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ServiceFailures.class)
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Retry(maxRetries = 1, delay = 50, jitter = 40, abortOn = NotThere.class)
@CircuitBreaker(
        requestVolumeThreshold = 10,
        failureRatio = 0.5,
        delay = 2,
        delayUnit = ChronoUnit.SECONDS,
        skipOn = NotThere.class)
interface CatalogClient {

    String TAG = HttpHeaders.IF_NONE_MATCH;

    /// As many as one answer may hold: pages show whole lists.
    String LIMIT = "500";

    @GET
    @Path("/catalog")
    RestResponse<CatalogSummary> summary(@HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/technologies")
    @ClientQueryParam(name = "limit", value = LIMIT)
    RestResponse<Listing<Technology>> technologies(@HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/technologies/{slug}")
    RestResponse<Technology> technology(@RestPath String slug, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/technologies/{slug}/facts")
    @ClientQueryParam(name = "limit", value = LIMIT)
    RestResponse<TechnologyFacts> facts(
            @RestPath String slug, @RestQuery @Nullable String attribute, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/technologies/{slug}/trade-offs")
    @ClientQueryParam(name = "limit", value = LIMIT)
    RestResponse<Listing<TradeOff>> tradeOffs(@RestPath String slug, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/case-studies")
    @ClientQueryParam(name = "limit", value = LIMIT)
    RestResponse<Listing<CaseStudy>> caseStudies(@RestQuery String technology, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/sources/{id}")
    RestResponse<Source> source(@RestPath String id, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/attributes/{id}")
    RestResponse<Attribute> attribute(@RestPath String id, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/comparisons/{technologies}")
    RestResponse<Comparison> comparison(@RestPath String technologies, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/comparisons/{technologies}")
    RestResponse<String> comparisonDocument(@RestPath String technologies);
}
