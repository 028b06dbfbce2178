package dev.assay.web.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The recommender as pages use it: [Unavailable] where it can't be reached.
@ApplicationScoped
public class Recommender {

    private final RecommenderClient client;

    Recommender(@RestClient RecommenderClient client) {
        this.client = client;
    }

    /// The questionnaire in one of its forms.
    public Questionnaire questionnaire(String kind) {
        return reach(() -> client.questionnaire(kind));
    }

    /// Hands in answers; [Refused] with the places where they are wrong.
    public void submit(Submission submission) {
        reach(() -> {
            client.submit(submission);
            return submission;
        });
    }

    /// A recommendation, completed or not; [NotThere] if nothing was handed in under that id.
    public Recommendation recommendation(UUID id) {
        return reach(() -> client.recommendation(id));
    }

    private static <T> T reach(Supplier<T> call) {
        try {
            return call.get();
        } catch (NotThere | Refused answered) {
            throw answered;
        } catch (RuntimeException failed) {
            throw new Unavailable(Unavailable.Service.RECOMMENDER, failed);
        }
    }
}
