package dev.assay.web.recommendation;

import dev.assay.web.client.Catalog;
import dev.assay.web.client.NotThere;
import dev.assay.web.client.Questionnaire;
import dev.assay.web.client.Recommendation;
import dev.assay.web.client.Recommender;
import dev.assay.web.client.TechnologyFacts;
import dev.assay.web.client.Unavailable;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// The result of one questionnaire, for people: the wait for it, then the verdict.
@Path("/recommendations/{id}")
@RunOnVirtualThread
public class RecommendationPages {

    @CheckedTemplate(basePath = "recommendation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WaitPage(UUID id) implements TemplateInstance {}

    @CheckedTemplate(basePath = "recommendation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ResultPage(ResultView result, boolean catalogMissing) implements TemplateInstance {}

    private final Recommender recommender;
    private final Catalog catalog;
    private final WaitingVisitors waiting;

    RecommendationPages(Recommender recommender, Catalog catalog, WaitingVisitors waiting) {
        this.recommender = recommender;
        this.catalog = catalog;
        this.waiting = waiting;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<TemplateInstance> show(@RestPath("id") String given) {
        UUID id = id(given);
        Recommendation recommendation = recommender.recommendation(id);
        return recommendation.isCompleted()
                ? page(result(recommendation), "private, no-cache")
                : page(new WaitPage(id), "no-store");
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

    private boolean isCompleted(UUID id) {
        try {
            return recommender.recommendation(id).isCompleted();
        } catch (NotThere | Unavailable unknown) {
            return false;
        }
    }

    private ResultPage result(Recommendation recommendation) {
        List<TechnologyFacts> facts = new ArrayList<>();
        boolean missing = false;
        for (String slug : FactAddresses.technologiesOf(recommendation)) {
            try {
                facts.add(catalog.facts(slug));
            } catch (Unavailable down) {
                Log.warnf(down, "A result goes without its facts");
                missing = true;
                break;
            } catch (NotThere withdrawn) {
                Log.debugf(withdrawn, "%s was withdrawn since", slug);
            }
        }
        return new ResultPage(
                ResultView.of(recommendation, questionnaire(recommendation), new FactAddresses(facts)), missing);
    }

    private Questionnaire questionnaire(Recommendation recommendation) {
        Recommendation.Answered answered = recommendation.questionnaire();
        return recommender.questionnaire(answered == null ? Questionnaire.QUICK : answered.kind());
    }

    private static UUID id(String given) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException notOne) {
            throw new NotThere("Not the id of a recommendation");
        }
    }

    private static RestResponse<TemplateInstance> page(TemplateInstance page, String caching) {
        return ResponseBuilder.ok(page).header("Cache-Control", caching).build();
    }
}
