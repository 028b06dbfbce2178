package dev.assay.web.recommendation;

import dev.assay.web.client.NotThere;
import dev.assay.web.client.Recommendation;
import dev.assay.web.client.Recommender;
import dev.assay.web.client.Refused;
import dev.assay.web.client.Revision;
import dev.assay.web.client.Supposition;
import dev.assay.web.client.Today;
import dev.assay.web.client.Unavailable;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// The result of one questionnaire, for people: the wait for it, then the verdict, and what can be asked of it.
@Path("/recommendations/{id}")
@RunOnVirtualThread
public class RecommendationPages {

    private static final String PRIVATE = "private, no-cache";

    @CheckedTemplate(basePath = "recommendation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WaitPage(UUID id) implements TemplateInstance {}

    @CheckedTemplate(basePath = "recommendation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ResultPage(ResultView result, List<CaseInPoint> cases, WhatIf whatIf, boolean thanked)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "recommendation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WhatIfPage(WhatIf whatIf, Optional<ResultView> result) implements TemplateInstance {}

    @CheckedTemplate(basePath = "recommendation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HingesPage(UUID id, Hinges hinges) implements TemplateInstance {}

    @CheckedTemplate(basePath = "recommendation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TodayPage(UUID id, TodayView today) implements TemplateInstance {}

    /// @param moved what the newest revision comes to, where that is another verdict
    @CheckedTemplate(basePath = "recommendation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VerdictFeed(UUID id, String title, int revision, String madeAt, Optional<Moved> moved)
            implements TemplateInstance {}

    /// Another verdict than the stored one, and the revision that comes to it.
    record Moved(Revision revision, Today today) {}

    private final Recommender recommender;
    private final Results results;
    private final WaitingVisitors waiting;

    RecommendationPages(Recommender recommender, Results results, WaitingVisitors waiting) {
        this.recommender = recommender;
        this.results = results;
        this.waiting = waiting;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<TemplateInstance> show(
            @RestPath("id") String given, @RestQuery @DefaultValue("false") boolean thanked) {
        UUID id = id(given);
        Recommendation recommendation = recommender.recommendation(id);
        if (!recommendation.isCompleted()) {
            return page(new WaitPage(id), "no-store");
        }
        ResultView result = results.withEvidence(recommendation);
        return page(
                new ResultPage(
                        result,
                        cases(id, recommendation, result),
                        WhatIf.of(recommendation, new MultivaluedHashMap<>()),
                        thanked),
                PRIVATE);
    }

    /// They explain a verdict; without them it stands as well.
    private List<CaseInPoint> cases(UUID id, Recommendation recommendation, ResultView result) {
        try {
            return CaseInPoint.of(recommender.casesInPoint(id), results.names(recommendation), result.answers());
        } catch (NotThere | Unavailable none) {
            Log.debugf(none, "A result goes without case studies");
            return List.of();
        }
    }

    /// One event, `completed`, at once or as soon as it is heard of. A hint only: the page asks again by itself too.
    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(@RestPath("id") String given, @Context SseEventSink sink, @Context Sse sse) {
        UUID id = id(given);
        // Listening comes before asking: what completes in between is heard, at worst twice.
        boolean listening = waiting.welcome(id, sink, sse);
        if (isCompleted(id)) {
            WaitingVisitors.tell(sink, sse);
        } else if (!listening) {
            sink.close();
        }
    }

    /// The ranking with weights of the visitor's own; nothing of it is stored.
    @GET
    @Path("/what-if")
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<TemplateInstance> whatIf(@RestPath("id") String given, @Context UriInfo uri) {
        Recommendation stored = completed(id(given));
        WhatIf whatIf = WhatIf.of(stored, uri.getQueryParameters());
        Recommendation.Answered answered = stored.questionnaire();
        if (!whatIf.complaints().isEmpty() || answered == null) {
            return refused(whatIf);
        }
        try {
            Recommendation scored = whatIf.weights().isEmpty()
                    ? stored
                    : recommender.score(new Supposition(
                            answered.kind(), answered.answers(), answered.candidates(), whatIf.weights()));
            return page(new WhatIfPage(whatIf, Optional.of(results.bare(scored))), "no-store");
        } catch (Refused refused) {
            List<WhatIf.Complaint> complaints = refused.errors().stream()
                    .map(fault -> new WhatIf.Complaint("", "The weights " + fault.detail()))
                    .toList();
            return refused(new WhatIf(whatIf.id(), whatIf.sliders(), whatIf.weights(), complaints));
        }
    }

    /// Which facts, sources and must-haves the verdict hangs on.
    @GET
    @Path("/sensitivity")
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<TemplateInstance> sensitivity(@RestPath("id") String given) {
        UUID id = id(given);
        Recommendation stored = completed(id);
        return page(
                new HingesPage(
                        id, Hinges.of(recommender.sensitivity(id), new Names(stored), results.addresses(stored))),
                PRIVATE);
    }

    /// Whether it would be recommended today, and whether drawing it again gives the same.
    @GET
    @Path("/today")
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<TemplateInstance> today(@RestPath("id") String given) {
        UUID id = id(given);
        Recommendation stored = completed(id);
        try {
            return page(
                    new TodayPage(
                            id,
                            TodayView.of(
                                    recommender.today(id),
                                    recommender.isReproduced(id),
                                    new Names(stored),
                                    results.addresses(stored))),
                    PRIVATE);
        } catch (Refused olderMethod) {
            return page(new TodayPage(id, TodayView.NOT_ANY_MORE), PRIVATE);
        }
    }

    /// The verdict as a feed: an entry when it was made, and another for as long as the newest revision comes to a
    /// different one.
    @GET
    @Path("/changes.atom")
    @Produces(MediaType.APPLICATION_ATOM_XML)
    public RestResponse<String> follow(@RestPath("id") String given) {
        UUID id = id(given);
        Recommendation stored = completed(id);
        String feed = new VerdictFeed(
                        id,
                        results.bare(stored).title(),
                        stored.revision(),
                        Objects.requireNonNull(stored.completedAt()),
                        moved(id))
                .render();
        return ResponseBuilder.ok(feed)
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }

    private Optional<Moved> moved(UUID id) {
        try {
            return Optional.of(recommender.today(id))
                    .filter(Today::moved)
                    .map(today -> new Moved(results.revision(today.now().revision()), today));
        } catch (Refused olderMethod) {
            return Optional.empty();
        }
    }

    /// The decision as a file, as the recommender writes it.
    @GET
    @Path("/decision.{extension: md|csv|json}")
    @Produces(MediaType.WILDCARD)
    public RestResponse<String> decision(@RestPath("id") String given, @RestPath String extension) {
        UUID id = id(given);
        completed(id);
        RestResponse<String> file = recommender.decision(id, extension);
        return ResponseBuilder.ok(file.getEntity())
                .header(HttpHeaders.CONTENT_TYPE, file.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"decision-%s.%s\"".formatted(id, extension))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }

    /// Forgets the recommendation and the answers behind it, and leads to where it says so.
    @POST
    @Path("/erasure")
    public RestResponse<Void> erase(@RestPath("id") String given) {
        UUID id = id(given);
        recommender.erase(id);
        return RestResponse.seeOther(URI.create("/recommendations/" + id));
    }

    private boolean isCompleted(UUID id) {
        try {
            return recommender.recommendation(id).isCompleted();
        } catch (NotThere | Unavailable unknown) {
            return false;
        }
    }

    private Recommendation completed(UUID id) {
        Recommendation recommendation = recommender.recommendation(id);
        if (!recommendation.isCompleted()) {
            throw new NotThere("Not scored yet");
        }
        return recommendation;
    }

    private static UUID id(String given) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException notOne) {
            throw new NotThere("Not the id of a recommendation");
        }
    }

    private static RestResponse<TemplateInstance> refused(WhatIf whatIf) {
        return ResponseBuilder.<TemplateInstance>create(422)
                .entity(new WhatIfPage(whatIf, Optional.empty()))
                .type(MediaType.TEXT_HTML_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static RestResponse<TemplateInstance> page(TemplateInstance page, String caching) {
        return ResponseBuilder.ok(page)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }
}
