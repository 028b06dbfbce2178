package dev.assay.web.client;

import io.quarkus.rest.client.reactive.ClientQueryParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// catalog-service over HTTP. Every call but one is a read, so it may be tried a second time.
///
/// With the tag of an earlier answer, the answer is 304 without a body where that one still holds.
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ServiceFailures.class)
@RegisterProvider(Visitor.class)
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Retry(
        maxRetries = 1,
        delay = 50,
        jitter = 40,
        abortOn = {NotThere.class, Refused.class})
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
    @Path("/case-studies")
    @ClientQueryParam(name = "limit", value = LIMIT)
    RestResponse<Listing<CaseStudy>> caseStudies(@HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/attributes/{id}")
    RestResponse<Attribute> attribute(@RestPath String id, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/comparisons/{technologies}")
    RestResponse<Comparison> comparison(@RestPath String technologies, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/comparisons/{technologies}")
    RestResponse<String> comparisonDocument(@RestPath String technologies);

    @GET
    @Path("/technologies/{slug}/sheet")
    RestResponse<TechnologySheet> technologySheet(@RestPath String slug, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/technologies/{slug}/samples")
    RestResponse<TechnologySamples> samples(@RestPath String slug, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/attributes")
    @ClientQueryParam(name = "limit", value = LIMIT)
    RestResponse<Listing<Attribute>> attributes(@HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/attributes/{id}/sheet")
    RestResponse<AttributeSheet> attributeSheet(@RestPath String id, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/sources")
    @ClientQueryParam(name = "limit", value = LIMIT)
    RestResponse<Listing<Source>> sources(@HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/sources/{id}")
    RestResponse<Source> source(@RestPath String id, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/sources/{id}/sheet")
    RestResponse<SourceSheet> sourceSheet(@RestPath String id, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/case-studies/{id}")
    RestResponse<CaseStudy> caseStudy(@RestPath String id, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/facts/{id}")
    RestResponse<Fact> fact(@RestPath String id, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/facts/{id}/history")
    RestResponse<FactHistory> history(@RestPath String id, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/questions/{id}")
    RestResponse<Question> question(@RestPath String id, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/search")
    RestResponse<Found> search(
            @RestQuery String q,
            @RestQuery @Nullable String kind,
            @RestQuery int limit,
            @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/coverage")
    RestResponse<Coverage> coverage(@HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/revisions")
    RestResponse<Listing<Revision>> revisions(@RestQuery int limit, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/revisions/{number}")
    RestResponse<Revision> revision(@RestPath int number, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/revisions/{number}/changes")
    RestResponse<Changes> changes(@RestPath int number, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/disagreements")
    RestResponse<DisagreementList> disagreements(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String technology,
            @RestQuery @Nullable String category,
            @RestQuery int limit,
            @HeaderParam(TAG) @Nullable String tag);

    @POST
    @Path("/suggestions")
    @Retry(maxRetries = 0)
    void suggest(Correction correction);
}
