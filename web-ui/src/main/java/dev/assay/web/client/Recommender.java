package dev.assay.web.client;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The recommender as pages use it.
///
/// What it says of everybody, the questionnaire, use cases and standing verdicts, is kept as the catalogue's answers
/// are. A team's result is asked for each time, and stands in for a while where the recommender can't be reached.
/// What is worked out for one page isn't kept: [Unavailable].
@ApplicationScoped
public class Recommender {

    private final RecommenderClient client;
    private final AnalysisClient analysis;
    private final NeighbourCalls calls;
    private final KeptAnswers answers;

    Recommender(
            @RestClient RecommenderClient client,
            @RestClient AnalysisClient analysis,
            NeighbourCalls calls,
            Clock clock,
            AnswerSettings settings,
            NewestRevision newest,
            MeterRegistry registry) {
        this.client = client;
        this.analysis = analysis;
        this.calls = calls;
        this.answers = new KeptAnswers(Unavailable.Service.RECOMMENDER, settings, newest, clock, registry);
    }

    /// The questionnaire in one of its forms.
    public Questionnaire questionnaire(String kind) {
        return read("questionnaire/" + kind, tag -> client.questionnaire(kind, tag));
    }

    /// Hands in answers; [Refused] with the places where they are wrong.
    public void submit(Submission submission) {
        run(() -> client.submit(submission));
    }

    /// A recommendation, completed or not; [NotThere] if nothing was handed in under that id.
    public Recommendation recommendation(UUID id) {
        return calls.readOwn(answers, address(id), tag -> client.recommendation(id, tag));
    }

    /// Forgets a recommendation and its answers for good. Twice is harmless.
    public void erase(UUID id) {
        run(() -> client.erase(id));
        answers.forget(address(id));
    }

    /// What a recommendation hangs on; the first time it is asked for, it takes a second.
    public Sensitivity sensitivity(UUID id) {
        return reach(() -> analysis.sensitivity(id));
    }

    /// A recommendation beside what would be recommended now.
    public Today today(UUID id) {
        return reach(() -> analysis.today(id));
    }

    /// True if a recommendation that is drawn again has the same bytes.
    public boolean isReproduced(UUID id) {
        String tag = reach(() -> client.decision(id, "json")).getHeaderString(HttpHeaders.ETAG);
        return reach(() -> analysis.replay(id, tag)).getStatus() == RestResponse.StatusCode.NOT_MODIFIED;
    }

    /// The case studies nearest to the answers of a recommendation.
    public CasesInPoint casesInPoint(UUID id) {
        return reach(() -> client.casesInPoint(id));
    }

    /// A recommendation as a file: `md`, `csv` or `json`.
    public RestResponse<String> decision(UUID id, String extension) {
        return reach(() -> client.decision(id, extension));
    }

    /// What would be recommended, without storing anything; [Refused] with the places where something is wrong.
    public Recommendation score(Supposition supposition) {
        return reach(() -> client.score(supposition));
    }

    /// Says whether a verdict was helpful.
    public void giveFeedback(Feedback feedback) {
        run(() -> client.giveFeedback(feedback));
    }

    /// All use cases that have a profile, each with its verdict.
    public UseCase.Index useCases() {
        return read("use-cases", client::useCases);
    }

    /// A use case with its ranking.
    public UseCase useCase(String id) {
        return read("use-cases/" + id, tag -> client.useCase(id, tag));
    }

    /// Which verdicts moved with which revision of the catalogue.
    public VerdictChanges verdictChanges() {
        return read("verdict-changes", client::verdictChanges);
    }

    /// When to choose which of two to five frameworks, their slugs in alphabetical order with `-vs-` between them;
    /// [Refused] where one isn't a framework.
    public StandingVerdict verdict(String technologies) {
        return read("verdicts/" + technologies, tag -> client.verdict(technologies, tag));
    }

    private <T> T read(String address, Function<@Nullable String, RestResponse<T>> call) {
        return calls.read(answers, address, call);
    }

    private static String address(UUID id) {
        return "recommendations/" + id;
    }

    /// A write is tried even on behalf of a page for which an earlier answer stood in.
    private void run(Runnable call) {
        answered(() -> calls.timed(Unavailable.Service.RECOMMENDER, () -> {
            call.run();
            return call;
        }));
    }

    private <T> T reach(Supplier<T> call) {
        return answered(() -> calls.untilMissed(Unavailable.Service.RECOMMENDER, call));
    }

    private static <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (NotThere answered) {
            throw answered;
        } catch (RuntimeException failed) {
            if (failed instanceof Refused refused && !refused.isForNow()) {
                throw refused;
            }
            throw new Unavailable(Unavailable.Service.RECOMMENDER, failed);
        }
    }
}
