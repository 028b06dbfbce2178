package dev.assay.recommender.throttle;

import dev.assay.recommender.client.Client;
import dev.assay.recommender.problem.RecommenderRefusal.TooManyRequests;
import jakarta.inject.Singleton;
import java.time.Clock;

/// What anybody may do, but not without end.
@Singleton
public class RateLimits {

    private final Client client;
    private final RateLimit submissions;
    private final RateLimit scorings;
    private final RateLimit feedback;

    RateLimits(RateLimitSettings settings, Client client, Clock clock) {
        this.client = client;
        this.submissions = new RateLimit(settings.submissions(), clock);
        this.scorings = new RateLimit(settings.scorings(), clock);
        this.feedback = new RateLimit(settings.feedback(), clock);
    }

    /// Counts a questionnaire that is handed in.
    ///
    /// @throws TooManyRequests if the client of this request has handed in too many questionnaires
    public void countSubmission() {
        submissions.take(client.network());
    }

    /// Counts a "what if".
    ///
    /// @throws TooManyRequests if the client of this request has asked "what if" too often
    public void countScoring() {
        scorings.take(client.network());
    }

    /// Counts feedback.
    ///
    /// @throws TooManyRequests if the client of this request has said too much
    public void countFeedback() {
        feedback.take(client.network());
    }
}
