package dev.assay.web.client;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// recommender-service over HTTP. A submission carries its own id and so may be sent a second time like a read;
/// the other writes are harmless twice.
@RegisterRestClient(configKey = "recommender")
@RegisterProvider(ServiceFailures.class)
@RegisterProvider(Visitor.class)
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Retry(
        maxRetries = 1,
        delay = 50,
        jitter = 40,
        abortOn = {NotThere.class, Refused.class})
interface RecommenderClient {

    String TAG = HttpHeaders.IF_NONE_MATCH;

    @GET
    @Path("/questionnaire")
    RestResponse<Questionnaire> questionnaire(@RestQuery String kind, @HeaderParam(TAG) @Nullable String tag);

    @POST
    @Path("/questionnaires")
    void submit(Submission submission);

    @GET
    @Path("/recommendations/{id}")
    RestResponse<Recommendation> recommendation(@RestPath UUID id, @HeaderParam(TAG) @Nullable String tag);

    @DELETE
    @Path("/recommendations/{id}")
    void erase(@RestPath UUID id);

    @GET
    @Path("/recommendations/{id}/decision.{extension}")
    @Produces(MediaType.WILDCARD)
    RestResponse<String> decision(@RestPath UUID id, @RestPath String extension);

    @GET
    @Path("/recommendations/{id}/case-studies")
    CasesInPoint casesInPoint(@RestPath UUID id);

    @POST
    @Path("/scorings")
    Recommendation score(Supposition supposition);

    @POST
    @Path("/feedback")
    void giveFeedback(Feedback feedback);

    @GET
    @Path("/use-cases")
    RestResponse<UseCase.Index> useCases(@HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/use-cases/{id}")
    RestResponse<UseCase> useCase(@RestPath String id, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/verdicts/{technologies}")
    RestResponse<StandingVerdict> verdict(@RestPath String technologies, @HeaderParam(TAG) @Nullable String tag);

    @GET
    @Path("/verdict-changes")
    RestResponse<VerdictChanges> verdictChanges(@HeaderParam(TAG) @Nullable String tag);
}
